package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import leat.SparkForTests;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.ledger.RunRecord;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed with SIGKILL, in a JVM of its own with one core, and run again. */
class KillTest {
  private static final int ROWS = 120;

  @TempDir Path temporary;

  @Test
  void aKilledRunGoesOnWhereItWasAndComesToTheSameModel() throws Exception {
    Project project = Project.ofPeople(temporary, ROWS);
    Set<String> published = new TreeSet<>();
    killedAt(project, "train     ... ", 700, "run");
    published.addAll(found(project));
    assertThat(published).contains("ingest", "clean", "features");
    killedAt(project, "register  ... ", 500, "run");
    published.addAll(found(project));
    assertThat(published).contains("train", "evaluate");

    RunRecord last = project.run();
    assertThat(last.jobs())
        .filteredOn(job -> published.contains(job.job()))
        .allSatisfy(job -> assertThat(job.status()).isEqualTo(JobStatus.UP_TO_DATE));
    assertThat(last.jobs()).hasSize(6);
    assertThat(project.workspace().models().list()).hasSize(1);
    assertThat(project.workspace().registry().history()).hasSize(1);

    Project calm = project.beside("undisturbed");
    calm.run("--until", "train");
    assertThat(project.text("train", "model.json")).isEqualTo(calm.text("train", "model.json"));
    assertThat(project.last("train").fingerprint()).isEqualTo(calm.last("train").fingerprint());
  }

  /** The last candidate takes long enough to be killed at. */
  private static final String SEARCH =
      """
      train {
        folds = 3
        search.early-stop = false
        candidates = [
          { type = logistic-regression, reg-param = [0.01, 0.1] }
          { type = boosting, trees = 20 }
          { type = random-forest, trees = 4000, min-rows = 1 }
        ]
      }
      """;

  private static final int FITS = 4 * 3;

  @Test
  void aKilledSearchGoesOnWhereItWasAndComesToTheSameModel() throws Exception {
    Project project = Project.ofPeople(temporary, ROWS).config(People.COLUMNS + SEARCH);
    killedAt(project, "Candidate 4 of 4 (random-forest), candidate-3-fold-0", 0, "run");
    assertThat(found(project)).contains("features").doesNotContain("train");
    List<String> notes =
        project.files("checkpoints/train").stream()
            .filter(file -> file.matches(".*/candidate-\\d-fold-\\d\\.json"))
            .toList();
    assertThat(notes).hasSizeBetween(10, FITS - 1);

    project.run("--until", "train");
    JsonNode search = project.last("train").detail().at("/search");
    assertThat(search.at("/fits").asInt()).isEqualTo(FITS);
    assertThat(search.at("/resumed").asInt()).isEqualTo(notes.size());
    assertThat(project.files("checkpoints/train")).noneMatch(f -> f.contains("candidate-"));

    Project calm = project.beside("undisturbed").config(People.COLUMNS + SEARCH);
    calm.run("--until", "train");
    assertThat(calm.last("train").detail().at("/search/resumed").asInt()).isZero();
    assertThat(project.text("train", "model.json")).isEqualTo(calm.text("train", "model.json"));
    assertThat(scores(project)).isEqualTo(scores(calm));
  }

  @Test
  void aKilledBatchGoesOnAfterTheLastWholePart() throws Exception {
    Project project = Project.ofPeople(temporary, ROWS);
    project.run();
    int copies = 1500;
    String batch = People.HEADER + People.rows(ROWS).repeat(copies) + "broken\n";
    String input = project.file("batch.csv", batch).folder().resolve("batch.csv").toString();
    String[] score = {"score", "--input", input, "--set", "score.part-rows=1"};
    killedAt(project, "Part 3 of ", 0, score);
    assertThat(found(project)).contains("batch").doesNotContain("score");

    assertThat(project.done(score).err())
        .contains("Part 1 of 4 was scored before", "Part 2 of 4 was scored before")
        .contains("Part 4 of 4 ...");
    JobRecord resumed = project.last("score");
    assertThat(resumed.rows()).isEqualTo(RowBalance.passedOn((long) ROWS * copies + 1));
    assertThat(project.files("scores")).noneMatch(file -> file.contains("attempt-interim"));
    // in one go, with another column so that it is no output that is there already
    project.done("score", "--input", input, "--keep", "id,age");
    Dataset<Row> whole = outcomes(project, project.last("score"));
    assertThat(outcomes(project, resumed).exceptAll(whole).count()).isZero();
    assertThat(whole.count()).isEqualTo(resumed.rows().out());
  }

  private static Dataset<Row> outcomes(Project project, JobRecord score) {
    Checkpoint found = project.workspace().find("score", score.fingerprint()).orElseThrow();
    return Tables.read(SparkForTests.session(), found.path("data")).drop("run", "age");
  }

  /** The figures of every candidate and fold. */
  private static List<String> scores(Project project) {
    JsonNode trials = project.last("train").detail().at("/trials");
    return StreamSupport.stream(trials.spliterator(), false)
        .map(trial -> trial.at("/scores").toString())
        .toList();
  }

  /** Jobs whose output a reader finds. */
  private static List<String> found(Project project) {
    RunRecord killed = project.lastRun();
    assertThat(killed.outcome()).isEqualTo("running");
    assertThat(killed.exitCode()).isNull();
    return killed.jobs().stream().map(JobRecord::job).toList();
  }

  /** Kills the run some milliseconds after it said something on standard error. */
  private static void killedAt(Project project, String line, long milliseconds, String... command)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--config", project.configFile().toString()));
    arguments.addAll(List.of("--set", "spark.master=\"local[1]\""));
    Process process = ForkedLeat.start(List.of("-Xmx512m"), arguments.toArray(String[]::new));
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      List<String> said = new ArrayList<>();
      String next = err.readLine();
      while (next != null && !next.startsWith(line)) {
        said.add(next);
        next = err.readLine();
      }
      assertThat(next).as(String.join("\n", said)).isNotNull();
      Thread.sleep(milliseconds);
    } finally {
      process.destroyForcibly();
    }
    // 128 + 9: killed, not ended
    assertThat(process.waitFor()).isEqualTo(137);
  }
}
