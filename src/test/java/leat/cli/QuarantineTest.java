package leat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.SparkForTests;
import leat.pipeline.People;
import leat.pipeline.Project;
import leat.pipeline.Ran;
import leat.table.Columns;
import leat.table.RejectedRows;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of rejected rows. */
class QuarantineTest {
  @TempDir static Path temporary;
  static Project project;
  static String run;

  @BeforeAll
  static void runsOnceWithFaults() {
    project = Project.ofPeople(temporary, 60);
    // the header is line 1, so these are lines 62 to 65; the last one has two
    project.data(
        People.csv(60)
            + "y1,16,30000,red,yes\nb1,20,\u001b[1m\0\ny2,x,30000,red,\"no\nor yes\"\nz1,x,y,blue,\n");
    run = project.run("--until", "clean").run();
  }

  @Test
  void rowsAreCountedOnceAndByEachOfTheirReasons() {
    assertThat(project.done("quarantine", "show").out())
        .isEqualTo(
            """
            ingest    1 of 64 rows are in quarantine
                            1  too few fields
                      people.csv:63  too few fields  b1,20,\\u001b[1m\\u0000
                      run RUN, Parquet in PATH
            clean     3 of 63 rows are in quarantine
                            2  age: type
                            1  age: min
                            1  answer: required
                            1  answer: type
                            1  income: type
                      people.csv:62  age: min, found "16"
                      people.csv:64  age: type, found "x"; answer: type, found "no\\nor yes"
                      people.csv:66  age: type, found "x"; income: type, found "y"; answer: required, found ""
                      run RUN, Parquet in PATH
            """
                .replaceFirst("RUN", run)
                .replaceFirst("RUN", run)
                .replaceFirst("PATH", path("ingest"))
                .replaceFirst("PATH", path("clean")));
  }

  @Test
  void everyRejectedRowSaysWhereItCameFromAndWhoRejectedItForWhat() {
    for (String job : List.of("ingest", "clean")) {
      List<Row> rows =
          Tables.read(SparkForTests.session(), path(job)).orderBy("_row_id").collectAsList();
      assertThat(rows).hasSize(job.equals("ingest") ? 1 : 3);
      for (Row row : rows) {
        assertThat(row.<String>getAs("run")).isEqualTo(run);
        assertThat(row.<String>getAs("job")).isEqualTo(job);
        assertThat(row.<String>getAs("_file")).isEqualTo("people.csv");
        assertThat(row.<Long>getAs("_row_id")).isEqualTo(Columns.rowId(0, row.getAs("_line")));
        int reasons = row.getList(row.fieldIndex("reasons")).size();
        assertThat(reasons).isPositive();
        assertThat(row.getList(row.fieldIndex("rules"))).hasSize(reasons);
        assertThat(row.getList(row.fieldIndex("columns"))).hasSize(reasons);
        boolean isText = row.getAs("raw") != null;
        assertThat(row.isNullAt(row.fieldIndex("values"))).isEqualTo(isText);
        assertThat(isText).isEqualTo(job.equals("ingest"));
      }
      assertThat(project.last(job).rows().holds()).isTrue();
    }
  }

  @Test
  void valuesAreKeptAsTheyWereIngested() {
    Map<String, String> values = new HashMap<>();
    RejectedRows.each(
        path("clean"),
        new Configuration(),
        row -> {
          values.putAll(row.line() == 64 ? row.values() : Map.of());
          return true;
        });
    assertThat(values)
        .containsOnly(
            Map.entry("id", "y2"),
            Map.entry("age", "x"),
            Map.entry("income", "30000"),
            Map.entry("colour", "red"),
            Map.entry("answer", "no\nor yes"));
  }

  @Test
  void rowsAreChosenByWhatIsWrongWithThem() {
    assertThat(shown("--rule", "type").path("matching").asInt()).isEqualTo(2);
    assertThat(shown("--column", "answer").path("matching").asInt()).isEqualTo(2);
    assertThat(shown("--column", "answer", "--rule", "min").path("matching").asInt()).isZero();
    assertThat(shown("--reason", "answer: required").path("matching").asInt()).isOne();
    assertThat(shown("--limit", "1").path("examples")).hasSize(1);
    assertThat(shown("--limit", "1").path("examples").get(0).path("line").asInt()).isEqualTo(62);
    assertThat(project.done("quarantine", "show", "--reason", "age: min").out())
        .contains("clean     3 of 63 rows are in quarantine, 1 of them as asked for\n");
  }

  @Test
  void theJsonDocumentHasEveryProblemOfARow() {
    JsonNode clean = shown();
    assertThat(clean.path("run").asText()).isEqualTo(run);
    assertThat(clean.path("rows_in").asInt()).isEqualTo(63);
    assertThat(clean.path("reasons").path("age: type").asInt()).isEqualTo(2);
    JsonNode last = clean.path("examples").get(2);
    assertThat(last.path("file").asText()).isEqualTo("people.csv");
    assertThat(last.path("problems")).hasSize(3);
    assertThat(last.path("problems").get(1).path("column").asText()).isEqualTo("income");
    assertThat(last.path("problems").get(1).path("found").asText()).isEqualTo("y");
  }

  @Test
  void thePathIsAnyonesToQuery() {
    String path = shown().path("path").asText();
    assertThat(
            Tables.read(SparkForTests.session(), path)
                .where("array_contains(columns, 'age') and values['age'] = 'x'")
                .count())
        .isEqualTo(2);
  }

  @Test
  void beforeAMendedConfigHasRunWhatWasRejectedLastIsShown() {
    Ran ran = project.done("quarantine", "show", "--job", "clean", "--set", "columns.age.min=1");
    assertThat(ran.out())
        .contains("3 of 63 rows are in quarantine\n          not of this config: ")
        .contains("columns.age.min 18.0 -> 1.0\n");
    String other = project.done("quarantine", "show", "--run", "unknown").out();
    assertThat(other).isEqualTo("Nothing is in quarantine\n");
    assertThat(project.done("quarantine", "show", "--run", run, "--json").json()).hasSize(2);
  }

  @Test
  void whatAStoppedRunRejectedIsShownToo() {
    Project stopped = project.beside("stopped");
    stopped.config(
        People.COLUMNS
            + "expectations = [{ rule = range, columns = [age], min = 30, otherwise = stop }]\n");
    assertThat(stopped.leat("run", "--until", "clean").code()).isEqualTo(3);
    assertThat(stopped.done("quarantine", "show", "--job", "clean", "--rule", "range").out())
        .containsPattern("clean     \\d+ rows are in quarantine, \\d+ of them as asked for\n")
        .contains("          nothing else was published: the run stopped\n")
        .containsPattern("people.csv:\\d+  age.{1,2}range, found \"\\d+\"");
    stopped.config(People.COLUMNS);
    assertThat(stopped.leat("quarantine", "replay").err())
        .isEqualTo(
            "Cannot replay clean: it has no output of this source. Run leat run --from clean\n");
  }

  @Test
  void aWrongOptionIsTold() {
    Ran limit = project.leat("quarantine", "show", "--limit", "-1");
    assertThat(limit.code()).isEqualTo(2);
    assertThat(limit.err()).isEqualTo("Invalid --limit: must not be negative, found -1\n");
    assertThat(project.leat("quarantine", "show", "--job", "claen").err())
        .startsWith("Invalid --job: must be one of ingest, clean, ")
        .endsWith("found claen, did you mean \"clean\"?\n");
  }

  private static JsonNode shown(String... options) {
    String[] command = new String[options.length + 5];
    System.arraycopy(
        new String[] {"quarantine", "show", "--job", "clean", "--json"}, 0, command, 0, 5);
    System.arraycopy(options, 0, command, 5, options.length);
    return project.done(command).json().get(0);
  }

  private static String path(String job) {
    return project
        .workspace()
        .find("quarantine", project.published(job).fingerprint())
        .orElseThrow()
        .path("data");
  }
}
