package leat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import leat.LeatException;
import leat.config.SourceSettings.Csv;
import leat.ingest.Ingesting.Ingested;
import leat.ledger.RowBalance;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come: line ends, compression, sizes and widths that other programs make. */
class OddCsvTest {
  @TempDir Path folder;

  @Test
  void readsMixedLineEndsAndAFileWithoutALastOne() {
    assertThat(csv("a,b\r\n1,x\n2,y\r\n\r\n3,\"p\r\nq\"").run("a", "b").rows())
        .containsExactly("a.csv:2 [1, x]", "a.csv:3 [2, y]", "a.csv:5 [3, p\r\nq]");
  }

  @Test
  void readsJsonInsideQuotesAndEmptyQuotedFieldsWithEitherLineEnd() {
    String text =
        "key,val,none\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [102.0, 0.5]}\",\"\"\n";
    String row = ":2 [1, {\"type\": \"Point\", \"at\": [102.0, 0.5]}, ]";
    assertThat(csv(text).run("key", "val", "none").rows()).containsExactly("a.csv" + row);
    assertThat(csv(text.replace("\n", "\r\n")).run("key", "val", "none").rows())
        .containsExactly("a.csv" + row);
  }

  @Test
  void readsQuotesAndLineEndsInsideQuotes() {
    assertThat(csv("a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,ʤ\n").run("a", "b").rows())
        .containsExactly("a.csv:2 [1, ha \n\"ha\" \nha]", "a.csv:5 [3, ʤ]");
  }

  @Test
  void saysThatLinesEndWithReturnsAlone() {
    assertThatThrownBy(() -> csv("a,b\r1,x\r2,y\r").run("a", "b"))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot ingest a.csv: column \"b\" of the contract is not in its header,"
                + " whose lines end with CR alone; convert them to LF or CRLF");
  }

  @Test
  void keepsReturnsAndNulsInsideFields() {
    assertThat(csv("a,b\n1,x\ry\n2,x\0y\n").run("a", "b").rows())
        .containsExactly("a.csv:2 [1, x\ry]", "a.csv:3 [2, x\0y]");
  }

  @Test
  void readsTabsWithoutQuotesUnlessTheyAreSet() {
    Csv tabs = new Csv('\t', null, null, null, true, "UTF-8");
    assertThat(csv("a\tb\n\"1\tx,\"y\"\n").csv(tabs).run("a", "b").rows())
        .containsExactly("a.csv:2 [\"1, x,\"y\"]");
    Csv quoted = new Csv('\t', '"', '"', null, true, "UTF-8");
    assertThat(csv("a\tb\n\"1\t2\"\tx\n").csv(quoted).run("a", "b").rows())
        .containsExactly("a.csv:2 [1\t2, x]");
  }

  @Test
  void findsColumnsThatTheSourceCallsOtherwise() {
    assertThat(csv("Der Name,x.y\nAnn,1\n").run("size=x.y", "name=Der Name").rows())
        .containsExactly("a.csv:2 [1, Ann]");
  }

  @Test
  void readsGzipOfSeveralPartsAndBzip2AndLeavesOutEmptyOnes() throws IOException {
    ByteArrayOutputStream twoParts = new ByteArrayOutputStream();
    twoParts.writeBytes(gzip("a,b\n1,x\n"));
    twoParts.writeBytes(gzip("2,y\n"));
    Ingested ingested =
        new Ingesting(folder)
            .file("a.csv.gz", twoParts.toByteArray())
            .file("b.csv.bz2", bzip2("a,b\n3,z\n"))
            .file("c.csv.gz", gzip(""))
            .file("d.csv.gz", new byte[0])
            .file("e.csv.bz2", bzip2(""))
            .run("a", "b");
    assertThat(ingested.rows())
        .containsExactly("a.csv.gz:2 [1, x]", "a.csv.gz:3 [2, y]", "b.csv.bz2:2 [3, z]");
    assertThat(ingested.result().rows()).isEqualTo(RowBalance.passedOn(3));
  }

  @Test
  void passesOverALineOfAHundredMegabytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write("a,b\n1,".getBytes(StandardCharsets.UTF_8));
      byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
      out.write("\n2,y\n".getBytes(StandardCharsets.UTF_8));
    }
    Ingested ingested = new Ingesting(folder).file("a.csv.gz", bytes.toByteArray()).run("a", "b");
    assertThat(ingested.rows()).containsExactly("a.csv.gz:3 [2, y]");
    assertThat(ingested.broken()).containsExactly("a.csv.gz:2 record too long: null");
  }

  @Test
  void findsColumnsBesideSomeWithoutName() {
    assertThat(csv("a,,,b\n1,2,3,4\n").warnOfUnknownColumns().run("b", "a").rows())
        .containsExactly("a.csv:2 [4, 1]");
  }

  @Test
  void readsTenThousandColumns() {
    List<String> names = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).toList();
    String values =
        IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
    Ingested ingested =
        csv(String.join(",", names) + "\n" + values + "\n1,2\n")
            .warnOfUnknownColumns()
            .run(names.subList(9_000, 10_000).toArray(String[]::new));
    assertThat(ingested.rows()).hasSize(1).first().asString().startsWith("a.csv:2 [9000, 9001, ");
    assertThat(ingested.broken()).containsExactly("a.csv:3 too few fields: 1,2");
  }

  private Ingesting csv(String text) {
    return new Ingesting(folder).file("a.csv", text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] bzip2(String text) throws IOException {
    BZip2Codec codec = new BZip2Codec();
    codec.setConf(new Configuration());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = codec.createOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
