package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import leat.SparkForTests;
import leat.ledger.RowBalance;
import leat.table.Tables;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A line of 200 MB with a heap of 512 MB: neither its bytes, for which a buffer would grow to 256
 * MB, nor its text are ever in memory.
 */
class LongLineTest {
  private static final int MEGABYTES = 200;

  @TempDir Path temporary;

  @Test
  void ofCsvIsQuarantinedByPosition() throws Exception {
    String[] rows = People.csv(40).split("(?<=\n)");
    Project project = Project.in(temporary).config(People.COLUMNS);
    Path file = project.folder().resolve("people.csv");
    write(file, String.join("", Arrays.copyOf(rows, 21)) + "y,", rows, ",1,red,yes\n");
    isQuarantined(project, "people.csv", 22);
  }

  @Test
  void ofJsonIsQuarantinedByPosition() throws Exception {
    Project project = Project.in(temporary);
    Path file = project.folder().resolve("people.json");
    project.config("source { type = json, path = \"" + file + "\" }\n" + People.COLUMNS);
    String[] rows = new String[41];
    Arrays.setAll(
        rows,
        i ->
            "{\"id\":\"p%d\",\"age\":30,\"income\":1,\"colour\":\"red\",\"answer\":\"no\"}\n"
                .formatted(i));
    String first = String.join("", Arrays.copyOfRange(rows, 1, 21)) + "{\"id\":\"";
    write(file, first, rows, "\",\"age\":30}\n");
    isQuarantined(project, "people.json", 21);
  }

  private static void isQuarantined(Project project, String file, long line) throws Exception {
    Process process =
        ForkedLeat.start(
            List.of("-Xmx512m"), "ingest", "--config", project.configFile().toString());
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(project.last("ingest").rows()).isEqualTo(new RowBalance(41, 40, 1, 0, 0));
    Row row =
        Tables.read(
                SparkForTests.session(),
                project
                    .workspace()
                    .find("quarantine", project.published("ingest").fingerprint())
                    .orElseThrow()
                    .path("data"))
            .first();
    assertThat(row.<String>getAs("_file")).isEqualTo(file);
    assertThat(row.<Long>getAs("_line")).isEqualTo(line);
    assertThat(row.getList(row.fieldIndex("reasons"))).isEqualTo(List.of("record too long"));
    assertThat(row.<String>getAs("raw")).isNull();
    assertThat(row.<Object>getAs("values")).isNull();
    assertThat(project.done("quarantine", "show").out())
        .contains(file + ":" + line + "  record too long\n");
  }

  /** Twenty rows and the beginning of a line, megabytes, its end and the other rows. */
  private static void write(Path file, String first, String[] rows, String end) throws IOException {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(first.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < MEGABYTES; i++) {
        out.write(megabyte);
      }
      String rest = end + String.join("", Arrays.copyOfRange(rows, 21, rows.length));
      out.write(rest.getBytes(StandardCharsets.UTF_8));
    }
  }
}
