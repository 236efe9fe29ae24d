package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import leat.SparkForTests;
import leat.TypedFormats;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rejected rows of every kind of file come back as they would be from their source. */
class TypedReplayTest {
  /** Of 120 rows i: age i + 0.5 for each 30th, else i; day null for each 10th; a tie in each 50. */
  private static final String ROWS =
      """
      SELECT concat('p', id) AS id,
        IF(id % 30 = 0, id + 0.5D, id * 1D) AS age,
        IF(id % 7 = 0, double('NaN'), id / 3) AS income,
        IF(id % 10 = 0, NULL, date_add(date'2026-01-01', int(id))) AS day,
        IF(id % 11 = 0, NULL, timestamp'2026-01-01 10:00:00.123456' + make_dt_interval(0, int(id))) AS at,
        named_struct('note', IF(id % 13 = 0, 'a "quoted"\\n\\u00e9', 'b')) AS more,
        id % 2 = 0 AS answer
      FROM range(120)
      """;

  private static final String COLUMNS =
      """
      columns {
        id     { role = key }
        age    { type = int, min = 30, max = 90 }
        income { type = double, min = 5 }
        day    { type = date, required = true }
        at     { type = timestamp, required = true }
        note   { type = string, from = more.note, one-of = [b] }
        answer { type = boolean, role = label }
      }
      """;

  @TempDir Path temporary;

  static Stream<String> types() {
    return Stream.concat(Stream.of("json"), TypedFormats.readable());
  }

  @ParameterizedTest
  @MethodSource("types")
  void aReplayGivesWhatAWholeCleanGives(String type) {
    Project project = Project.in(temporary);
    Path in = project.folder().resolve("in");
    Dataset<Row> rows = SparkForTests.session().sql(ROWS).coalesce(2);
    rows.write().format(type).save(in.toString());
    String source = "source { type = %s, path = \"%s\" }\n".formatted(type, in);
    project.config(source + COLUMNS);
    project.done("run", "--until", "clean");
    RowBalance before = project.last("clean").rows();
    String mended =
        source
            + COLUMNS
                .replace("min = 30, max = 90", "min = 20, max = 100")
                .replace("min = 5", "min = 2")
                .replace("date, required = true", "date")
                .replace("[b]", "[b, \"a \\\"quoted\\\"\\n\\u00e9\"]");
    project.config(mended);
    project.done("quarantine", "replay");
    JobRecord replayed = project.last("clean");
    assertThat(replayed.rows().out()).isGreaterThan(before.out());
    assertThat(replayed.rows().quarantined()).isPositive();
    project.done("clean");
    assertThat(project.last("clean").status()).isEqualTo(JobStatus.UP_TO_DATE);
    Project whole = new Project(project.folder(), "whole").config(mended);
    whole.done("run", "--until", "clean");
    assertThat(whole.last("clean").status()).isEqualTo(JobStatus.RAN);
    assertThat(replayed.rows()).isEqualTo(whole.last("clean").rows());
    assertThat(replayed.quarantineReasons()).isEqualTo(whole.last("clean").quarantineReasons());
    assertThat(replayed.quarantineReasons()).containsKeys("age: max", "at: required");
    assertThat(content(project)).isEqualTo(content(whole));
  }

  /** Rows kept and rows rejected, but for the run that rejected them. */
  private static List<String> content(Project project) {
    String fingerprint = project.published("clean").fingerprint();
    String quarantine =
        project.workspace().find("quarantine", fingerprint).orElseThrow().path("data");
    return Stream.of(project.published("clean").path("data"), quarantine)
        .flatMap(
            path ->
                Tables.read(SparkForTests.session(), path)
                    .drop("run")
                    .sort("_row_id")
                    .toJSON()
                    .collectAsList()
                    .stream())
        .toList();
  }
}
