package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
