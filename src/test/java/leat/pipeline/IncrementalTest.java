package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import leat.SparkForTests;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what is new is read; what was read before stays, with its row ids. */
class IncrementalTest {
  private static final String HEADER = "id,x,y\n";

  @TempDir Path temporary;
  Project project;
  Path in;

  @BeforeEach
  void aFolderOfTwoFiles() {
    project = Project.in(temporary);
    in = project.folder().resolve("in");
    file("b.csv", "b1,1,yes\nb2,2,no\n\nb3,broken\n");
    file("c.csv", "c1,3,yes\n");
    config("");
    project.done("ingest");
  }

  @Test
  void onlyNewFilesAreReadAndRowsKeepTheirIds() {
    List<String> before = rows();
    file("a.csv", "a1,9,no\na2\n");
    project.done("ingest");
    assertThat(rows().subList(0, before.size())).isEqualTo(before);
    assertThat(rows().subList(before.size(), rows().size())).containsExactly("2 a.csv:2 a1");
    // b: 2 good, 1 broken, 1 blank; c: 1 good; a: 1 good, 1 broken
    assertThat(project.last("ingest").rows()).isEqualTo(new RowBalance(7, 4, 2, 0, 1));
    assertThat(project.last("ingest").quarantineReasons()).containsEntry("too few fields", 2L);
    assertThat(quarantined()).containsExactly("b.csv:5", "a.csv:3");
    project.done("ingest");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.UP_TO_DATE);
    project.done("clean");
    assertThat(project.last("clean").rows().out()).isEqualTo(4);
  }

  @Test
  void rowsReadBeforeAreCopiedFromTheCheckpoint() throws IOException {
    Path data = data();
    List<String> before = parts(data);
    file("d.csv", "d1,5,no\n");
    project.done("ingest");
    Path next = data();
    assertThat(next).isNotEqualTo(data);
    assertThat(parts(next)).containsAll(before).hasSize(before.size() + 1);
  }

  private Path data() {
    String uri = project.published("ingest").path("data");
    return Path.of(new org.apache.hadoop.fs.Path(uri).toUri());
  }

  private static List<String> parts(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".parquet"))
          .toList();
    }
  }

  @Test
  void aFolderFilledStepByStepGivesTheRowsOfOneIngest() {
    file("d.csv", "d1,5,no\n");
    project.done("ingest");
    file("e.csv", "e1,6,no\nbad\n");
    project.done("ingest");
    List<String> stepwise = rows();
    RowBalance balance = project.last("ingest").rows();
    Project whole = new Project(project.folder(), "other");
    whole.config("source.path = \"%s\"\n".formatted(in) + COLUMNS).done("ingest");
    assertThat(rows(whole)).isEqualTo(stepwise);
    assertThat(whole.last("ingest").rows()).isEqualTo(balance);
  }

  @Test
  void rowsOfAChangedFileAreReplaced() {
    file("b.csv", "b1,7,yes\nb4,8,no\n");
    Ran ran = project.done("ingest");
    assertThat(ran.err()).contains("b.csv changed since it was ingested");
    assertThat(rows()).containsExactly("0 b.csv:2 b1", "0 b.csv:3 b4", "1 c.csv:2 c1");
    assertThat(project.last("ingest").rows()).isEqualTo(RowBalance.passedOn(3));
    assertThat(project.last("ingest").detail().path("changed_files").get(0).asText())
        .isEqualTo("b.csv");
    project.done("ingest");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.UP_TO_DATE);
  }

  @Test
  void aChangedFileIsRefusedWhereThatIsAskedFor() {
    file("c.csv", "c2,3,yes\n");
    config("source.changed-files = fail\n");
    Ran ran = project.leat("ingest");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .contains(
            "Cannot ingest c.csv: it changed since ingested;"
                + " set source.changed-files = reread to replace its rows");
    file("c.csv", "c1,3,yes\n");
    project.done("ingest");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.UP_TO_DATE);
  }

  @Test
  void rowsOfAFileThatIsGoneStayAndItIsNamed() throws IOException {
    Files.delete(in.resolve("b.csv"));
    Ran ran = project.done("ingest");
    assertThat(ran.err()).contains("b.csv is gone from the source; its rows stay");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.UP_TO_DATE);
    file("d.csv", "d1,5,no\n");
    project.done("ingest");
    assertThat(rows())
        .containsExactly("0 b.csv:2 b1", "0 b.csv:3 b2", "1 c.csv:2 c1", "2 d.csv:2 d1");
    assertThat(project.last("ingest").detail().path("removed_files").get(0).asText())
        .isEqualTo("b.csv");
  }

  @Test
  void aNewFileWithoutRowsIsNoError() {
    file("d.csv", "");
    Ran ran = project.done("ingest");
    assertThat(ran.err()).contains("there is no row after the header");
    assertThat(rows()).hasSize(3);
  }

  @Test
  void aNewFileOfBrokenRecordsAloneIsQuarantinedAsItWouldBeAmongTheOthers() {
    file("d.csv", "d1\nd2;1;no\n");
    Ran ran = project.done("ingest");
    assertThat(ran.err())
        .contains("No record of d.csv is whole, 2 are quarantined: too few fields (2)");
    assertThat(rows()).hasSize(3);
    RowBalance balance = project.last("ingest").rows();
    assertThat(balance).isEqualTo(new RowBalance(7, 3, 3, 0, 1));
    assertThat(quarantined()).containsExactly("b.csv:5", "d.csv:2", "d.csv:3");
    Project whole = new Project(project.folder(), "other");
    whole.config("source.path = \"%s\"\n".formatted(in) + COLUMNS).done("ingest");
    assertThat(whole.last("ingest").rows()).isEqualTo(balance);
    project.done("ingest");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.UP_TO_DATE);
    file("d.csv", "d1,1,no\nd2,1,no\n");
    project.done("ingest");
    assertThat(project.last("ingest").rows()).isEqualTo(new RowBalance(7, 5, 1, 0, 1));
  }

  @Test
  void whereNoGoodRowIsLeftItIsRefused() {
    file("b.csv", "b1\n");
    file("c.csv", "c1\n");
    file("d.csv", "d1\n");
    Ran ran = project.leat("ingest");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("none of 3 records is whole");
  }

  @Test
  void columnsThatChangedAreNamedOneByOne() throws IOException {
    config("source.unknown-columns = warn\n");
    project.done("ingest");
    Files.writeString(in.resolve("d.csv"), "x,id,z,y\n1,d1,2,no\n");
    Ran ran = project.done("ingest");
    assertThat(ran.err()).contains("Since the last ingest column \"z\" appeared (text)");
    JsonNode changes = project.last("ingest").detail().path("schema_changes");
    assertThat(changes.get(0).asText()).isEqualTo("column \"z\" appeared (text)");
  }

  @Test
  void aColumnThatChangedItsTypeIsNamedAndItsRowsAreReadTogether() {
    Path typed = project.folder().resolve("typed");
    SparkForTests.session()
        .sql("select 'p1' as id, 1 as x, true as y")
        .coalesce(1)
        .write()
        .parquet(typed.resolve("1").toString());
    project
        .config(
            "source { type = parquet, path = \"%s\", incremental = true }\n".formatted(typed)
                + COLUMNS)
        .done("ingest");
    SparkForTests.session()
        .sql("select 'p2' as id, 2.5D as x, true as y")
        .coalesce(1)
        .write()
        .parquet(typed.resolve("2").toString());
    Ran ran = project.done("ingest");
    assertThat(ran.err())
        .contains("Since the last ingest column \"x\" changed its type (int -> double)");
    project.done("clean");
    assertThat(
            Tables.read(SparkForTests.session(), project.published("clean").path("data"))
                .sort("id")
                .select("id", "x")
                .collectAsList()
                .stream()
                .map(Row::toString))
        .containsExactly("[p1,1.0]", "[p2,2.5]");
  }

  private static final String COLUMNS =
      """
      columns {
        id { role = key }
        x { type = double }
        y { type = boolean, role = label }
      }
      """;

  private void config(String more) {
    project.config("source { path = \"%s\", incremental = true }\n".formatted(in) + more + COLUMNS);
  }

  private void file(String name, String rows) {
    try {
      Files.createDirectories(in);
      Files.writeString(in.resolve(name), HEADER + rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> rows() {
    return rows(project);
  }

  /** Rows as {@code file-index file:line id}, in the order of their ids. */
  private static List<String> rows(Project project) {
    return Tables.read(SparkForTests.session(), project.published("ingest").path("data"))
        .sort(Columns.ROW_ID)
        .collectAsList()
        .stream()
        .map(
            row ->
                (row.getLong(0) >> 40)
                    + " "
                    + row.getString(1)
                    + ":"
                    + row.getLong(2)
                    + " "
                    + row.getString(3))
        .toList();
  }

  private List<String> quarantined() {
    String fingerprint = project.published("ingest").fingerprint();
    String path = project.workspace().find("quarantine", fingerprint).orElseThrow().path("data");
    return Tables.read(SparkForTests.session(), path).sort(Columns.ROW_ID).collectAsList().stream()
        .map(row -> row.getString(1) + ":" + row.getLong(2))
        .toList();
  }
}
