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
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RunRecord;
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
    killedAt(project, "train     ... ", 700);
    published.addAll(found(project));
    assertThat(published).contains("ingest", "clean", "features");
    killedAt(project, "register  ... ", 500);
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
    killedAt(project, "Candidate 4 of 4 (random-forest), candidate-3-fold-0", 0);
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
  private static void killedAt(Project project, String line, long milliseconds) throws Exception {
    Process process =
        ForkedLeat.start(
            List.of("-Xmx512m"),
            "run",
            "--config",
            project.configFile().toString(),
            "--set",
            "spark.master=\"local[1]\"");
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
