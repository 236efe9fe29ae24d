package leat.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import leat.ExitCode;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.config.SourceSettings.Csv;
import leat.contract.Column;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How files are written: guessed, and read back from the config. */
class DialectTest {
  @TempDir Path folder;
  Proposing proposing;

  @BeforeEach
  void inAFolder() {
    proposing = new Proposing(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", ":", "^", "~"})
  void findsTheDelimiter(String delimiter) {
    Path file = proposing.file("x.csv", people(40).replace(",", delimiter));
    assertThat(csv(file).delimiter()).isEqualTo(delimiter.charAt(0));
  }

  @Test
  void aDecimalCommaIsNoDelimiter() {
    StringBuilder text = new StringBuilder("a;b;y\n");
    for (int i = 0; i < 40; i++) {
      text.append("%d,5;%d,25;%s\n".formatted(i, i % 7, i % 2 == 0 ? "ja" : "nein"));
    }
    Path file = proposing.file("x.csv", text.toString());
    assertThat(csv(file, "y").delimiter()).isEqualTo(';');
    assertThat(proposing.column(file, "y", "a").rules().formats()).containsExactly("1.234,56");
  }

  @Test
  void findsTheCharset() {
    String text = people(40).replace("red", "grün – €");
    assertThat(charset(text, StandardCharsets.UTF_8)).isEqualTo("UTF-8");
    assertThat(charset("\ufeff" + text, StandardCharsets.UTF_8)).isEqualTo("UTF-8");
    assertThat(charset("\ufeff" + text, StandardCharsets.UTF_16LE)).isEqualTo("UTF-16");
    assertThat(charset("\ufeff" + text, StandardCharsets.UTF_16BE)).isEqualTo("UTF-16");
    assertThat(charset(text, StandardCharsets.UTF_16LE)).isEqualTo("UTF-16LE");
    assertThat(charset(text, Charset.forName("windows-1252"))).isEqualTo("windows-1252");
    String odd = people(40).replace("red", "r\u0081d\u00e9");
    assertThat(charset(odd, StandardCharsets.ISO_8859_1)).isEqualTo("ISO-8859-1");
  }

  private String charset(String text, Charset charset) {
    return csv(proposing.file("x.csv", text, charset)).charset();
  }

  @Test
  void namesAreReadInTheCharset() {
    String text = people(40).replace("colour", "größe");
    Path file = proposing.file("x.csv", text, Charset.forName("windows-1252"));
    assertThat(proposing.config(file, "answer").columns().columns())
        .extracting(Column::name)
        .containsExactly("id", "age", "größe", "answer");
  }

  @Test
  void aFileWithoutHeaderHasNumberedColumns() {
    String text = people(40).substring(people(40).indexOf('\n') + 1);
    Path file = proposing.file("x.csv", text);
    PipelineConfig config = proposing.config(file, "4");
    assertThat(config.columns().label().name()).isEqualTo("c4");
    assertThat(csv(file, "c4").header()).isFalse();
    Request named = new Request(file.toString(), List.of("a", "b", "c", "d"), 1000, false);
    Proposed proposed = Proposed.of(Data.delimited(named), "d", null);
    assertThat(proposing.config(proposed).columns().label().name()).isEqualTo("d");
    assertThat(proposed.remarks()).isEmpty();
    Request wrong = new Request(file.toString(), List.of("a", "b"), 1000, false);
    assertThatThrownBy(() -> Data.delimited(wrong))
        .hasMessage("Invalid --columns: must name 4 columns, found 2");
  }

  @Test
  void quotedLinesAndEscapesAreRead() {
    StringBuilder text = new StringBuilder("id,note,n,y\n");
    for (int i = 0; i < 60; i++) {
      text.append(
          "k%d,\"He said \\\"no\\\",\nthen left\",%d,%s\n"
              .formatted(i, i % 9, i % 3 == 0 ? "a" : "b"));
    }
    Path file = proposing.file("x.csv", text.toString());
    assertThat(csv(file, "y").escape()).isEqualTo('\\');
    assertThat(Proposing.proposed(file, "y").read()).isEqualTo(60);
  }

  @Test
  void singleQuotesAndCommentsAreFound() {
    StringBuilder text = new StringBuilder("# made by hand\nid|note|n|y\n");
    for (int i = 0; i < 60; i++) {
      text.append("'k%d'|'a|b'|%d|'%s'\n".formatted(i, i % 9, i % 3 == 0 ? "a" : "b"));
    }
    Csv csv = csv(proposing.file("x.txt", text.toString()), "y");
    assertThat(csv.quote()).isEqualTo('\'');
    assertThat(csv.comment()).isEqualTo('#');
    assertThat(csv.delimiter()).isEqualTo('|');
  }

  @Test
  void compressedFilesAndFoldersAreRead() throws IOException {
    Path data = Files.createDirectory(folder.resolve("two parts"));
    Files.writeString(data.resolve("1.csv"), people(40));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(people(30).getBytes(StandardCharsets.UTF_8));
    }
    Files.write(data.resolve("2.csv.gz"), bytes.toByteArray());
    Proposed proposed = Proposing.proposed(data, "answer");
    assertThat(proposed.read()).isEqualTo(70);
    assertThat(proposed.pipeline()).isEqualTo("two-parts");
    assertThat(proposing.config(proposed).columns().columns()).hasSize(4);
  }

  @Test
  void aSampleIsTakenFromAllOverALargeFile() {
    StringBuilder text = new StringBuilder("n,y\n");
    for (int i = 0; i < 200_000; i++) {
      text.append(i).append(',').append(i < 150_000 ? "no" : "yes").append('\n');
    }
    Path file = proposing.file("large.csv", text.toString());
    Table table = Data.delimited(new Request(file.toString(), List.of(), 40_000, false));
    assertThat(table.complete()).isFalse();
    assertThat(table.read()).isBetween(20_000L, 120_000L);
    long yes = table.rows().stream().filter(row -> row[1].equals("yes")).count();
    assertThat((double) yes / table.rows().size()).isBetween(0.15, 0.35);
    Table all = Data.delimited(new Request(file.toString(), List.of(), 1, true));
    assertThat(all.complete()).isTrue();
    assertThat(all.read()).isEqualTo(200_000);
  }

  @Test
  void dataWithoutRowsIsRefused() {
    refuses("", "Cannot make a config: x.csv is empty");
    refuses("a,b\n", "Cannot make a config: there is a header and no row in ");
    refuses("\n\n", "Cannot make a config: there is no record in ");
  }

  private void refuses(String text, String message) {
    Path file = proposing.file("x.csv", text);
    assertThatThrownBy(() -> Data.delimited(Proposing.request(file)))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATA_REFUSED))
        .hasMessageStartingWith(message);
  }

  @Test
  void aHeaderThatNamesAColumnTwiceIsTold() {
    Path file = proposing.file("x.csv", people(40).replace("colour", "age"));
    assertThatThrownBy(() -> Data.delimited(Proposing.request(file)))
        .hasMessageContaining("names column \"age\" more than once");
  }

  @Test
  void aPipelineIsNamedAfterItsData() {
    assertThat(name("data/bank full.csv.gz")).isEqualTo("bank-full");
    assertThat(name("data/2024/*.csv")).isEqualTo("2024");
    assertThat(name("/x/über.csv")).isEqualTo("ber");
    assertThat(name("*.csv")).isEqualTo("pipeline");
    assertThat(name("???")).isEqualTo("pipeline");
  }

  private static String name(String data) {
    return new Request(data, List.of(), 1, false).name();
  }

  private Csv csv(Path file) {
    return csv(file, "answer");
  }

  private Csv csv(Path file, String label) {
    return proposing.config(file, label).sources().get(0).csv();
  }

  private static String people(int rows) {
    StringBuilder text = new StringBuilder("id,age,colour,answer\n");
    for (int i = 0; i < rows; i++) {
      text.append(
          "p%d,%d,%s,%s\n"
              .formatted(
                  i, 20 + i * 7 % 40, i % 3 == 0 ? "red" : "blue", i % 4 == 0 ? "on" : "off"));
    }
    return text.toString();
  }
}
