package leat.pipeline;

import static leat.jdbc.PostgresForTests.execute;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leat.SparkForTests;
import leat.jdbc.PostgresForTests;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.ledger.RunRecord;
import leat.table.Tables;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline whose source is a table of a real PostgreSQL server. */
class DatabaseTest {
  private static final int PEOPLE = 40;

  @TempDir Path temporary;
  private Project project;

  @BeforeEach
  void createTable() {
    execute(
        "DROP TABLE IF EXISTS people CASCADE",
        """
        CREATE TABLE people (
          n serial, id text, age smallint, income numeric(9, 2), colour varchar(10), answer text,
          changed timestamptz)
        """);
    insert(1, PEOPLE);
    project = Project.in(temporary);
  }

  private static void insert(int first, int last) {
    execute(
        """
        INSERT INTO people (id, age, income, colour, answer, changed)
          SELECT 'p' || i, 17 + i %% 60, 1000 * i + 0.25, (ARRAY['red', 'green'])[1 + i %% 2],
            (ARRAY['yes', 'no'])[1 + i %% 3 / 2], TIMESTAMPTZ '2026-01-01 00:00Z' + i * INTERVAL '1 h'
          FROM generate_series(%d, %d) i
        """
            .formatted(first, last));
  }

  private Project source(String settings) {
    return source(settings, People.COLUMNS);
  }

  private Project source(String settings, String columns) {
    return project.file(
        project.configFile().getFileName().toString(),
        """
        pipeline = people
        workspace = "%s"
        source {
          type = jdbc, unknown-columns = warn
          jdbc { url = "%s", user = %s, password = "%s", table = people }
          %s
        }
        """
                .formatted(
                    temporary.resolve("a project").resolve("work space"),
                    PostgresForTests.url(),
                    PostgresForTests.USER,
                    PostgresForTests.PASSWORD,
                    settings)
            + columns);
  }

  @Test
  void takesAncientDatesAndQuarantinesInfinity() {
    execute(
        "DROP TABLE IF EXISTS days",
        "CREATE TABLE days (born date, seen timestamptz, exact numeric(30, 20), answer boolean)",
        """
        INSERT INTO days VALUES
          ('1500-02-28', '0900-01-01 00:00Z', 0.12345678901234567890, true),
          ('infinity', '2026-01-01 00:00Z', 1, true),
          ('2026-01-01', '-infinity', 'NaN', false)
        """);
    source(
            "jdbc { table = days }",
            """
            columns {
              born { type = date }, seen { type = timestamp }, exact { type = string }
              answer { type = boolean, role = label }
            }
            """)
        .run("--until", "clean");
    assertThat(project.last("clean").rows()).isEqualTo(new RowBalance(3, 1, 2, 0, 0));
    assertThat(project.last("clean").quarantineReasons())
        .isEqualTo(Map.of("born: type", 1L, "seen: type", 1L));
    Row kept =
        Tables.read(SparkForTests.session(), project.published("clean").path("data")).first();
    assertThat(text(kept)).endsWith("1500-02-28 0.12345678901234567890 0900-01-01T00:00:00Z true");
  }

  @Test
  void numbersRowsByPartitionColumnWhateverTheTasks() {
    source("jdbc { partition-column = n, partitions = 1 }").run("--until", "clean");
    List<String> one = ingested();
    assertThat(one).hasSize(PEOPLE);
    assertThat(one.get(0)).isEqualTo("1 people 1 p1 18 1000.25 green yes");
    source("jdbc { partition-column = n, partitions = 7, fetch-size = 2 }");
    RunRecord again = project.run("--until", "ingest");
    assertThat(ingested()).isEqualTo(one);
    // how it is read is no part of what is read, but nobody knows whether the table is the same
    assertThat(again.jobs().get(0).status()).isEqualTo(JobStatus.RAN);
  }

  @Test
  void cleansTypedValuesAndRunsAgainOnlyWhenTheWatermarkSaysSo() {
    source("jdbc.watermark = changed");
    RunRecord first = project.run("--until", "clean");
    assertThat(first.jobs().get(0).rows()).isEqualTo(RowBalance.passedOn(PEOPLE));
    // p60 would be 17 years old, and there are 40
    assertThat(first.jobs().get(1).rows()).isEqualTo(RowBalance.passedOn(PEOPLE));
    assertThat(project.run("--until", "clean").jobs())
        .allSatisfy(job -> assertThat(job.status()).isEqualTo(JobStatus.UP_TO_DATE));
    insert(61, 61);
    assertThat(project.done("plan").out())
        .contains(
            "ingest    up to date (40 rows in, 40 out); as people of " + PostgresForTests.url())
        .contains(", a run looks again");
    RunRecord second = project.run("--until", "clean");
    assertThat(second.jobs().get(0).rows()).isEqualTo(RowBalance.passedOn(PEOPLE + 1));
    assertThat(second.jobs().get(0).because()).isEqualTo("source 1 changed");
  }

  @Test
  void readsAnewAtEachRunWithoutAWatermarkButGoesOnWithARunThatBrokeOff() throws IOException {
    source("");
    assertThat(project.done("plan").out())
        .contains("a run reads people of")
        .contains("anew, as source.jdbc.watermark is not set");
    project.run("--until", "ingest");
    assertThat(project.run("--until", "clean").jobs())
        .allSatisfy(job -> assertThat(job.status()).isEqualTo(JobStatus.RAN));
    // the jobs that do not look at the table go by what the last run saw
    assertThat(project.done("clean").code()).isZero();
    assertThat(project.last("clean").status()).isEqualTo(JobStatus.UP_TO_DATE);
    String read = project.published("ingest").fingerprint();
    damage("checkpoints/ingest/" + read);
    assertThat(project.leat("clean", "--set", "clean.deduplicate=none").code()).isEqualTo(1);
    assertThat(project.leat("run", "--until", "clean", "--set", "clean.deduplicate=none").code())
        .isEqualTo(1);
    assertThat(project.last("ingest").fingerprint()).isEqualTo(read);
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.UP_TO_DATE);
  }

  /** Overwrites the rows of a checkpoint, so that the job that reads them fails. */
  private void damage(String checkpoint) throws IOException {
    for (String file : project.files(checkpoint)) {
      if (file.endsWith(".parquet")) {
        Path rows = project.stored().resolve(checkpoint).resolve(file);
        byte[] bytes = Files.readAllBytes(rows);
        // the footer, which is counted by, stays
        java.util.Arrays.fill(bytes, 4, 40, (byte) 7);
        Files.write(rows, bytes);
      }
    }
  }

  @Test
  void readsOnlyNewRowsWhereIncrementalAndTellsThoseThatCameLate() {
    source("incremental = true, jdbc { watermark = n, partition-column = n }");
    project.run("--until", "ingest");
    List<String> first = ingested();
    // what was read stays, whatever becomes of it
    execute("UPDATE people SET colour = 'blue' WHERE n = 1");
    insert(41, 43);
    RunRecord second = project.run("--until", "ingest");
    assertThat(second.jobs().get(0).rows()).isEqualTo(RowBalance.passedOn(43));
    assertThat(ingested()).startsWith(first.toArray(String[]::new)).hasSize(43);
    assertThat(ingested().get(40))
        .isEqualTo((1L << 40) + 1 + " people after 40 1 p41 58 41000.25 green no");
    execute("INSERT INTO people (n, id, answer) VALUES (0, 'late', 'yes')");
    Ran late = project.done("ingest");
    assertThat(late.err())
        .contains("has 44 rows with n up to 43, of which 43 were there when they were read: 1 came")
        .contains("up to date");
    project.done("ingest", "--set", "source.incremental=false");
    assertThat(ingested()).hasSize(44);
    assertThat(project.last("ingest").rows()).isEqualTo(RowBalance.passedOn(44));
    assertThat(project.done("ingest").err()).doesNotContain("came late").contains("up to date");
  }

  @Test
  void readsRowsWithinTheOverlapAgain() {
    source("incremental = true, jdbc { watermark = changed, overlap = 3h }");
    project.run("--until", "ingest");
    // changed 38 hours after the beginning, as p38: within three hours of p40
    execute(
        "INSERT INTO people (id, answer, changed)"
            + " VALUES ('late', 'no', TIMESTAMPTZ '2026-01-02 14:00Z')");
    insert(41, 41);
    RunRecord second = project.run("--until", "ingest");
    assertThat(second.jobs().get(0).rows()).isEqualTo(RowBalance.passedOn(42));
    assertThat(ingested())
        .hasSize(42)
        .anySatisfy(row -> assertThat(row).contains("people, latest").contains("p41"))
        .anySatisfy(row -> assertThat(row).contains("people after").contains("late"));
    assertThat(project.run("--until", "ingest").jobs().get(0).status())
        .isEqualTo(JobStatus.UP_TO_DATE);
    source("incremental = true, jdbc { watermark = changed, overlap = 3 }");
    assertThat(project.leat("ingest").err())
        .contains("Invalid source.jdbc.overlap: must be a duration such as 2h")
        .contains("for watermark changed, found 3");
  }

  @Test
  void tellsADatabaseThatIsNotThereAndColumnsThatAreMissing() {
    source("jdbc.url = \"jdbc:postgresql://127.0.0.1:1/x\"");
    Ran refused = project.leat("ingest");
    assertThat(refused.code()).isEqualTo(1 + 1);
    assertThat(refused.err())
        .contains("Cannot connect to jdbc:postgresql://127.0.0.1:1/x")
        .doesNotContain(PostgresForTests.PASSWORD);
    execute("ALTER TABLE people RENAME colour TO color");
    source("");
    assertThat(project.leat("ingest").err())
        .contains("it has no column \"colour\"; nearest to \"colour\" is \"color\"");
    source("unknown-columns = fail");
    execute("ALTER TABLE people RENAME color TO colour");
    assertThat(project.leat("ingest").err())
        .contains("columns \"n\", \"changed\" not in the contract; name them there, or set");
  }

  @Test
  void saysThatTheTableIsEmpty() {
    execute("DELETE FROM people");
    source("jdbc.watermark = n");
    Ran refused = project.leat("ingest");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("there is no row in it");
  }

  @Test
  void publishesNothingWhenTheDatabaseGoesAway() {
    // the row with n = 20 ends the connection that reads it
    execute(
        """
        CREATE OR REPLACE VIEW dying AS
          SELECT n, id, income, colour, answer,
            CASE WHEN n = 20 THEN age + (pg_terminate_backend(pg_backend_pid()))::int ELSE age END AS age
          FROM people
        """);
    source("jdbc { table = dying, partition-column = n, fetch-size = 2 }");
    Ran lost = project.leat("ingest");
    assertThat(lost.code()).isEqualTo(1);
    assertThat(lost.err())
        .contains("Cannot read dying of " + PostgresForTests.url() + ": the connection was lost")
        .contains("Run again");
    assertThat(lost.showsStackTrace()).isFalse();
    assertThat(project.files("checkpoints")).isEmpty();
  }

  @Test
  void keepsCredentialsOutOfTheWorkspace() throws IOException {
    source("jdbc { properties { ApplicationName = leat, sslpassword = \"n0t-To-Be-Seen\" } }");
    project.run("--until", "clean");
    source("jdbc { properties { ApplicationName = leat, sslpassword = other }, user = postgres }");
    project.run("--until", "ingest");
    try (Stream<Path> files = Files.walk(project.stored())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(PostgresForTests.PASSWORD, "n0t-To-Be-Seen", PostgresForTests.USER);
      }
    }
  }

  /** Ingested rows as texts, in the order of their ids. */
  private List<String> ingested() {
    return Tables.read(SparkForTests.session(), project.published("ingest").path("data"))
        .sort("_row_id")
        .collectAsList()
        .stream()
        .map(DatabaseTest::text)
        .toList();
  }

  private static String text(Row row) {
    return Stream.iterate(0, i -> i + 1)
        .limit(row.size())
        .map(i -> String.valueOf(row.get(i)))
        .collect(Collectors.joining(" "));
  }
}
