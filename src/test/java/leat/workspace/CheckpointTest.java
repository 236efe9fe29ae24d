package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import leat.ExitCode;
import leat.LeatException;
import leat.ledger.RowBalance;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  /** Of the bytes 12345678901234567890, by sha256sum. */
  private static final String HASH =
      "6ed645ef0e1abea1bf1e4e935ff04f9e18d39812387f63cda3415b46240f0405";

  @TempDir Path temporary;
  private TestWorkspace test;
  private Workspace workspace;

  @BeforeEach
  void open() {
    test = new TestWorkspace(temporary);
    workspace = test.workspace;
  }

  @Test
  void readersSeeAnAttemptOnlyAfterItsPublication() {
    Attempt attempt = test.begun("clean", "abc");
    assertThat(workspace.find("clean", "abc")).isEmpty();
    Checkpoint checkpoint =
        workspace.publish(attempt, new RowBalance(5, 3, 1, 1, 0), Map.of("ingest", "def"), null);
    assertThat(workspace.find("clean", "abc")).contains(checkpoint);
    assertThat(checkpoint.path("data")).isEqualTo(attempt.path("data"));
    assertThat(checkpoint.manifest().rows()).isEqualTo(new RowBalance(5, 3, 1, 1, 0));
    assertThat(checkpoint.manifest().inputs()).containsExactly(Map.entry("ingest", "def"));
    assertThat(checkpoint.manifest().files())
        .containsExactly(new FileEntry("data/part-0.parquet", 20, HASH));
  }

  @Test
  void keepsRejectedRowsUnderQuarantine() {
    Checkpoint rejected = test.published("quarantine", "abc", Map.of());
    assertThat(TestWorkspace.file(rejected.path()))
        .hasParent(test.folder.resolve("quarantine/abc"));
    assertThat(workspace.find("quarantine", "abc")).contains(rejected);
  }

  @Test
  void aDiscardedAttemptLeavesNothing() {
    Attempt attempt = test.begun("clean", "abc");
    attempt.discard();
    attempt.discard();
    assertThat(TestWorkspace.file(attempt.path())).doesNotExist();
  }

  @Test
  void theSecondPublisherGetsTheFirstOnesCheckpoint() {
    Attempt late = test.begun("clean", "abc");
    Checkpoint first = test.published("clean", "abc", Map.of());
    Checkpoint second = workspace.publish(late, RowBalance.passedOn(3), Map.of(), null);
    assertThat(second).isEqualTo(first);
    assertThat(TestWorkspace.file(late.path())).doesNotExist();
  }

  @Test
  void publishersAtTheSameMomentGetOneCheckpoint() throws Exception {
    for (int race = 0; race < 50; race++) {
      String fingerprint = "f" + race;
      Callable<Checkpoint> publisher = () -> test.published("clean", fingerprint, Map.of());
      List<Checkpoint> results = Race.between(List.of(publisher, publisher));
      assertThat(results.get(0)).isEqualTo(results.get(1));
      assertThat(workspace.find("clean", fingerprint)).contains(results.get(0));
    }
  }

  @Test
  void refusesToPublishWhatWasClearedAway() {
    Attempt attempt = test.begun("clean", "abc");
    attempt.discard();
    attempt.writeText("data/part-1.parquet", "late");
    assertThatThrownBy(() -> workspace.publish(attempt, RowBalance.passedOn(3), Map.of(), null))
        .hasMessage("Cannot publish clean/abc: " + attempt.path() + " was removed. Run again");
    assertThat(workspace.find("clean", "abc")).isEmpty();
  }

  @Test
  void namesAFileOfAnotherLength() throws Exception {
    Files.writeString(part(), "1234567890");
    assertRefused("data/part-0.parquet has 10 bytes, its manifest says 20");
  }

  @Test
  void namesAMissingFile() throws Exception {
    Files.delete(part());
    assertRefused("data/part-0.parquet is missing");
  }

  @Test
  void refusesATruncatedManifest() throws Exception {
    Path manifest = manifest();
    String whole = Files.readString(manifest);
    Files.writeString(manifest, whole.substring(0, whole.length() / 2));
    assertRefused("leat-manifest: it is not valid JSON");
    Files.writeString(manifest, "", StandardOpenOption.TRUNCATE_EXISTING);
    assertRefused("leat-manifest: its format is \"\"");
  }

  @Test
  void refusesAManifestWithoutAnAttempt() throws Exception {
    Path manifest = manifest();
    Files.writeString(manifest, "{\"format\":\"leat-manifest\",\"version\":1}");
    assertRefused("leat-manifest: it is incomplete");
  }

  @Test
  void readsTextOfACheckpoint() {
    Attempt attempt = workspace.begin("features", "abc");
    attempt.writeText("encoding.json", "{\"ü\":1}");
    Checkpoint checkpoint = workspace.publish(attempt, RowBalance.passedOn(3), Map.of(), null);
    assertThat(workspace.readText(checkpoint, "encoding.json")).isEqualTo("{\"ü\":1}");
  }

  private void assertRefused(String reason) {
    ThrowingCallable find = () -> workspace.find("clean", "abc");
    assertThatThrownBy(find)
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.FAILURE))
        .hasMessage(
            "Cannot read checkpoint clean/abc: %s. Delete %s/checkpoints/clean/abc and run again",
            reason, workspace.location());
  }

  private Path part() {
    return TestWorkspace.file(test.published("clean", "abc", Map.of()).path("data/part-0.parquet"));
  }

  private Path manifest() {
    test.published("clean", "abc", Map.of());
    return test.folder.resolve("checkpoints/clean/abc/manifest.json");
  }
}
