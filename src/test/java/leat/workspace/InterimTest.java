package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import leat.Json;
import leat.ledger.RowBalance;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterimTest {
  @TempDir Path folder;

  @Test
  void keepsNotesUntilTheyAreCleared() {
    Interim interim = workspace().interim("train", "f1");
    assertThat(interim.read("a.json")).isEmpty();
    interim.write("a.json", "1");
    interim.write("a.json", "2");
    assertThat(workspace().interim("train", "f1").read("a.json")).contains("2");
    assertThat(workspace().interim("train", "f2").read("a.json")).isEmpty();
    interim.clear();
    assertThat(interim.read("a.json")).isEmpty();
  }

  @Test
  void notesOfAJobThatNeverCameToItsEndAreClearedAwayLikeItsAttempts() {
    Workspace workspace = workspace();
    workspace.interim("train", "f1").write("a.json", "1");
    Gc gc = workspace.gc();
    assertThat(gc.plan(Duration.ofHours(1)).items()).isEmpty();
    assertThat(gc.execute(gc.plan(Duration.ZERO)).items())
        .singleElement()
        .satisfies(
            item -> assertThat(item.path()).endsWith("checkpoints/train/f1/attempt-interim"));
    assertThat(workspace.interim("train", "f1").read("a.json")).isEmpty();
  }

  @Test
  void notesAreNoPartOfWhatIsPublished() {
    Workspace workspace = workspace();
    workspace.interim("train", "f1").write("a.json", "1");
    Attempt attempt = workspace.begin("train", "f1");
    attempt.writeText("model.json", "{}");
    RowBalance rows = RowBalance.passedOn(0);
    workspace.publish(attempt, rows, Map.of(), Json.mapper().createObjectNode());
    assertThat(workspace.find("train", "f1").orElseThrow().manifest().files())
        .singleElement()
        .satisfies(file -> assertThat(file.path()).isEqualTo("model.json"));
  }

  private Workspace workspace() {
    return Workspace.open(folder.toString(), "p", new Configuration());
  }
}
