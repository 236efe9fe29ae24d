package leat.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import leat.config.SourceSettings.Csv;
import leat.ingest.Ingesting.Ingested;
import leat.ledger.RowBalance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestJobTest {
  @TempDir Path folder;

  @Test
  void accountsForEveryRecordOfAMessyFile() {
    String text =
        """
        #exported on Monday

        id,name
        1,Ann
        2,"Bo, jr"

        3,Cy,extra
        4
        #5,Di
        6,"Ed
        7,"Flo" x
        8,"two
        lines"
        9,
        """;
    Ingested ingested =
        new Ingesting(folder)
            .file("a.csv", text)
            .csv(new Csv(',', '"', '"', '#', true, "UTF-8"))
            .run("name", "id");
    assertThat(ingested.rows())
        .containsExactly(
            "a.csv:4 [Ann, 1]",
            "a.csv:5 [Bo, jr, 2]",
            "a.csv:12 [two\nlines, 8]",
            "a.csv:14 [, 9]");
    assertThat(ingested.broken())
        .containsExactly(
            "a.csv:7 too many fields: 3,Cy,extra",
            "a.csv:8 too few fields: 4",
            "a.csv:10 unclosed quote: 6,\"Ed",
            "a.csv:11 text after closing quote: 7,\"Flo\" x");
    // 4 good, 4 broken, 4 left out: lines 1, 2, 6 and 9
    assertThat(ingested.result().rows()).isEqualTo(new RowBalance(12, 4, 4, 0, 4));
    assertThat(ingested.result().quarantineReasons())
        .isEqualTo(
            Map.of(
                "too many fields", 1L,
                "too few fields", 1L,
                "unclosed quote", 1L,
                "text after closing quote", 1L));
  }

  @Test
  void givesTheSameRowsWhateverTheChunks() {
    byte[] text = MessyText.of(new Random(11), 300).getBytes(StandardCharsets.UTF_8);
    Ingesting ingesting = new Ingesting(folder).file("a.csv", text);
    Ingested whole = ingesting.run("id", "note");
    assertThat(whole.result().rows().holds()).isTrue();
    for (long bytes : new long[] {text.length / 7 + 1, text.length / 20}) {
      Ingested parts = ingesting.run(bytes, "id", "note");
      assertThat(parts.rows()).isEqualTo(whole.rows());
      assertThat(parts.ids()).isEqualTo(whole.ids());
      assertThat(parts.broken()).isEqualTo(whole.broken());
      assertThat(parts.result()).isEqualTo(whole.result());
    }
  }

  @Test
  void numbersRowsInTheOrderOfTheFiles() {
    Ingested ingested =
        new Ingesting(folder)
            .file("a.csv", "id,x\n1,p\n2,q\n")
            .file("b.csv", "x,id\nr,3\n")
            .run("id", "x");
    assertThat(ingested.rows())
        .containsExactly("a.csv:2 [1, p]", "a.csv:3 [2, q]", "b.csv:2 [3, r]");
    assertThat(ingested.ids()).containsExactly(2L, 3L, (1L << 40) + 2);
  }

  @Test
  void skipsByteOrderMarks() {
    Ingested ingested = new Ingesting(folder).file("a.csv", "\uFEFFid,x\n1,é\n").run("id", "x");
    assertThat(ingested.rows()).containsExactly("a.csv:2 [1, é]");
  }

  @Test
  void readsWideCharsetsAndNamesTheirInvalidBytes() {
    byte[] text = "id,x\n1,日本\n2,\uD83D\uDE00\n3,z\n".getBytes(StandardCharsets.UTF_16);
    text[text.length - 4] = (byte) 0xDC; // z becomes the second half of a surrogate pair, alone
    Ingested ingested =
        new Ingesting(folder).file("a.csv", text).charset("UTF-16").run(10, "id", "x");
    assertThat(ingested.rows()).containsExactly("a.csv:2 [1, 日本]", "a.csv:3 [2, \uD83D\uDE00]");
    assertThat(ingested.broken()).containsExactly("a.csv:4 invalid bytes: 3,\uFFFD");
  }

  @Test
  void readsCompressedFiles() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write("id,x\n1,a\n2,b\n".getBytes(StandardCharsets.UTF_8));
    }
    Ingested ingested =
        new Ingesting(folder).file("a.csv.gz", bytes.toByteArray()).run(5, "id", "x");
    assertThat(ingested.rows()).containsExactly("a.csv.gz:2 [1, a]", "a.csv.gz:3 [2, b]");
  }

  @Test
  void readsFilesWithoutHeader() {
    Ingested ingested =
        new Ingesting(folder)
            .file("a.csv", "1;a.b\n2;c d\n")
            .csv(new Csv(';', '"', '"', null, false, "UTF-8"))
            .columnsOfFile("id", "odd. name")
            .run("odd. name", "id");
    assertThat(ingested.rows()).containsExactly("a.csv:1 [a.b, 1]", "a.csv:2 [c d, 2]");
  }

  @Test
  void leavesOutColumnsThatTheContractDoesNotName() {
    Ingested ingested =
        new Ingesting(folder)
            .file("a.csv", "id,more,x\n1,m,a\n")
            .warnOfUnknownColumns()
            .run("id", "x");
    assertThat(ingested.rows()).containsExactly("a.csv:2 [1, a]");
  }

  @Test
  void writesNoQuarantineWhereNothingIsBroken() {
    Ingested ingested = new Ingesting(folder).file("a.csv", "id\n1\n").run("id");
    assertThat(Files.exists(Path.of(ingested.destination().quarantine()))).isFalse();
    assertThat(ingested.result().rows()).isEqualTo(RowBalance.passedOn(1));
  }

  @Test
  void writesAsManyFilesAsTheSourceIsLargeNotAsThereAreFiles() {
    Ingesting many = new Ingesting(folder);
    for (int i = 0; i < 9; i++) {
      many.file("f" + i + ".csv", "id\n" + i + "\n");
    }
    Ingested ingested = many.run("id");
    assertThat(ingested.rows()).hasSize(9);
    assertThat(Path.of(ingested.destination().data()).toFile().list((d, n) -> n.startsWith("part")))
        .hasSize(1);
  }
}
