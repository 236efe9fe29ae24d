package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows are taken back in after the config was mended. */
class ReplayTest {
  @TempDir Path temporary;
  Project project;

  @BeforeEach
  void runsWithRowsTooYoungAndTooOdd() {
    project = Project.ofPeople(temporary, 60);
    // the header is line 1, so these are lines 62 to 64
    project.data(People.csv(60) + "y1,16,30000,red,yes\ny2,12,30000,red,yes\nx1,x,1,red,no\n");
    project.run("--until", "features");
  }

  @Test
  void whatIsReplayedIsUpToDateForTheRunThatFollows() {
    project.config(People.COLUMNS.replace("min = 18", "min = 14"));
    assertThat(project.done("quarantine", "replay").out())
        .isEqualTo(
            """
            1 row back in, 2 still out
            61 rows kept (60 before)
            0 duplicates (0 before)
                            1  age: min
                            1  age: type
            """);
    assertThat(project.lastRun().command()).isEqualTo("quarantine replay");
    project.run("--until", "features");
    JobRecord clean = project.last("clean");
    assertThat(clean.status()).isEqualTo(JobStatus.UP_TO_DATE);
    assertThat(clean.rows()).isEqualTo(new RowBalance(63, 61, 2, 0, 0));
    assertThat(project.last("features").status()).isEqualTo(JobStatus.RAN);
    assertThat(project.last("features").rows().in()).isEqualTo(61);
  }

  @Test
  void aStricterRuleIsRefused() {
    project.config(People.COLUMNS.replace("min = 18", "min = 21"));
    Ran ran = project.leat("quarantine", "replay");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "Cannot replay clean: good rows may change with columns.age.min 18.0 -> 21.0."
                + " Run leat run --from clean\n");
  }

  @Test
  void whatIngestWouldReadAnewIsRefused() {
    project.config(People.COLUMNS + "source.csv.quote = \"'\"\n");
    Ran ran = project.leat("quarantine", "replay");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("Cannot replay clean: ingest has to run first (source.csv.")
        .endsWith("), and rejects rows anew. Run leat run\n");
  }

  @Test
  void withoutAChangeThereIsNothingToReplay() {
    assertThat(project.done("quarantine", "replay").out())
        .startsWith("Nothing to replay: clean is up to date with this config\n60 rows kept");
    assertThat(project.done("quarantine", "replay", "--json").json().path("run").isNull()).isTrue();
  }

  @Test
  void aReplayOnReplayIsAsGood() {
    project.config(People.COLUMNS.replace("min = 18", "min = 14"));
    project.done("quarantine", "replay");
    project.config(
        People.COLUMNS.replace("min = 18", "missing = [x]").replace("[trim, lower]", "[trim]"));
    assertThat(project.leat("quarantine", "replay").err())
        .startsWith("Cannot replay clean: good rows may change with columns.colour.clean");
    project.config(People.COLUMNS.replace("min = 18", "missing = [x]"));
    JsonNode replay = project.done("quarantine", "replay", "--json").json();
    assertThat(replay.path("before").path("quarantined").asInt()).isEqualTo(2);
    assertThat(replay.path("back").asInt()).isEqualTo(2);
    assertThat(replay.path("out").asInt()).isZero();
    assertThat(replay.path("rows").path("out").asInt()).isEqualTo(63);
    assertThat(project.done("quarantine", "show").out()).isEqualTo("Nothing is in quarantine\n");
    assertThat(project.run("--until", "clean").jobs().get(1).status())
        .isEqualTo(JobStatus.UP_TO_DATE);
  }
}
