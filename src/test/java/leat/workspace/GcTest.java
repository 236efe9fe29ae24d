package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.Json;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.ledger.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path temporary;
  private TestWorkspace test;
  private Workspace workspace;

  @BeforeEach
  void open() {
    test = new TestWorkspace(temporary);
    workspace = test.workspace;
  }

  @Test
  void removesOldAttemptsAndKeepsThoseAtWork() {
    Attempt killed = test.begun("clean", "abc");
    TestWorkspace.age(test.folder, HOUR.multipliedBy(2));
    Attempt atWork = test.begun("clean", "def");
    GcPlan plan = workspace.gc().plan(HOUR);
    assertThat(plan.items())
        .containsExactly(new GcPlan.Item(killed.path(), 20, "an attempt that was not published"));
    assertThat(plan.bytes()).isEqualTo(20);
    assertThat(workspace.gc().execute(plan)).isEqualTo(plan);
    assertThat(test.folder.resolve("checkpoints/clean/abc")).doesNotExist();
    assertThat(TestWorkspace.file(atWork.path("data/part-0.parquet"))).exists();
    assertThat(workspace.gc().plan(HOUR).items()).isEmpty();
  }

  @Test
  void removesWhatAKilledStreamWasAt() {
    Workspace killed = workspace.apart("abc");
    killed.begin("batch", "def").writeText("data", "rows");
    TestWorkspace.age(test.folder, HOUR.multipliedBy(2));
    Workspace atWork = workspace.apart("def");
    atWork.begin("batch", "def").writeText("data", "rows");
    GcPlan plan = workspace.gc().plan(HOUR);
    assertThat(plan.items())
        .containsExactly(
            new GcPlan.Item(killed.location(), 4, "a micro-batch that was not finished"));
    assertThat(workspace.gc().execute(plan)).isEqualTo(plan);
    assertThat(test.folder.resolve("streams/abc")).doesNotExist();
    assertThat(test.folder.resolve("streams/def/checkpoints/batch/def")).exists();
  }

  @Test
  void anAttemptPublishedAfterThePlanStays() {
    Attempt attempt = test.begun("clean", "abc");
    GcPlan plan = workspace.gc().plan(Duration.ZERO);
    assertThat(plan.items()).hasSize(1);
    Checkpoint checkpoint = workspace.publish(attempt, RowBalance.passedOn(3), Map.of(), null);
    assertThat(workspace.gc().execute(plan).items()).isEmpty();
    assertThat(workspace.find("clean", "abc")).contains(checkpoint);
  }

  @Test
  void removesWhatANewerRunReplacedWithItsQuarantine() {
    test.published("quarantine", "old", Map.of());
    Checkpoint old = test.published("clean", "old", Map.of());
    tick();
    test.published("quarantine", "new", Map.of());
    Checkpoint current = test.published("clean", "new", Map.of());
    run("clean", "old");
    run("clean", "new");
    assertThat(removed()).containsExactly("checkpoints/clean/old", "quarantine/old");
    assertThat(workspace.find("clean", "old")).isEmpty();
    assertThat(workspace.find("clean", "new")).contains(current).isNotEqualTo(Optional.of(old));
    assertThat(workspace.find("quarantine", "new")).isPresent();
  }

  @Test
  void keepsWhatARunAtWorkPublishedAfterTheNewestRecord() {
    test.published("clean", "recorded", Map.of());
    tick();
    test.published("clean", "atwork", Map.of());
    run("clean", "recorded");
    assertThat(removed()).isEmpty();
  }

  @Test
  void keepsEverythingOfAJobThatNoRunGotTo() {
    test.published("clean", "abc", Map.of());
    test.published("clean", "def", Map.of());
    assertThat(removed()).isEmpty();
  }

  @Test
  void keepsWhatAModelWasMadeFromAndItsInputs() {
    test.published("ingest", "i1", Map.of());
    test.published("clean", "c1", Map.of("ingest", "i1"));
    model("c1");
    tick();
    test.published("ingest", "i2", Map.of());
    test.published("clean", "c2", Map.of("ingest", "i2"));
    run("ingest", "i2");
    run("clean", "c2");
    assertThat(removed()).isEmpty();
  }

  @Test
  void removesDraftsOfModelsButNeverModels() {
    ModelVersion model = model("c1");
    ModelDraft draft = workspace.models().begin("c2");
    draft.writeText("model.json", "{}");
    assertThat(removed()).containsExactly("models/2");
    workspace.models().verify(model);
  }

  @Test
  void keepsAPromotedVersionThatLostItsManifest() throws Exception {
    ModelVersion model = model("c1");
    PromotionRequest request = new PromotionRequest("1", "promote", "ann", "first", null);
    workspace.registry().promote(request, Optional.empty());
    Files.delete(TestWorkspace.file(model.path("manifest.json")));
    assertThat(removed()).isEmpty();
  }

  @Test
  void removesUnfinishedWrites() throws Exception {
    Path registry = Files.createDirectories(test.folder.resolve("registry"));
    String name = ".000001.json.7d444840-9dc0-11d1-b245-5ffdce74fad2.tmp";
    Files.writeString(registry.resolve(name), "{");
    assertThat(removed()).containsExactly("registry/" + name);
  }

  @Test
  void leavesAnAttemptAloneWhoseManifestCannotBeRead() throws Exception {
    test.published("clean", "abc", Map.of());
    Files.writeString(test.folder.resolve("checkpoints/clean/abc/manifest.json"), "{");
    assertThat(removed()).isEmpty();
  }

  /** Paths below the pipeline's folder of what was planned and removed, whatever its age. */
  private List<String> removed() {
    GcPlan removed = workspace.gc().execute(workspace.gc().plan(Duration.ZERO));
    assertThat(removed.items()).allMatch(item -> !Files.exists(TestWorkspace.file(item.path())));
    int start = workspace.location().length() + 1;
    return removed.items().stream().map(item -> item.path().substring(start)).toList();
  }

  private ModelVersion model(String madeFrom) {
    ModelDraft draft = workspace.models().begin("m1");
    draft.writeText("model.json", "{}");
    return workspace
        .models()
        .publish(draft, Json.mapper().createObjectNode().put("clean", madeFrom));
  }

  private void run(String job, String fingerprint) {
    String id = workspace.runs().begin();
    JobRecord record =
        new JobRecord(job, fingerprint, JobStatus.RAN, "", null, null, 1, null, null);
    RunRecord run = RunStoreTest.record(id, "done");
    workspace
        .runs()
        .write(
            new RunRecord(
                run.format(),
                run.version(),
                id,
                run.pipeline(),
                run.command(),
                run.started(),
                run.finished(),
                run.outcome(),
                run.exitCode(),
                run.message(),
                run.seed(),
                run.settings(),
                run.versions(),
                List.of(record)));
  }

  /** Manifests tell the time in milliseconds. */
  private static void tick() {
    long start = System.currentTimeMillis();
    while (System.currentTimeMillis() <= start) {
      Thread.onSpinWait();
    }
  }
}
