package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The index of models and promotions is a cache: whatever becomes of it, the answer is the same.
 */
class ModelIndexTest {
  private static final int MANY = 60;

  @TempDir Path temporary;
  private TestWorkspace test;
  private ModelStore models;
  private Registry registry;
  private Path index;

  @BeforeEach
  void makeManyVersionsOfLongAgo() {
    test = new TestWorkspace(temporary);
    models = test.workspace.models();
    registry = test.workspace.registry();
    for (int i = 1; i <= MANY; i++) {
      publish("f" + i);
      promote(Integer.toString(i));
    }
    TestWorkspace.age(test.folder, Duration.ofHours(2));
    index = test.folder.resolve("models/index.json");
    assertThat(index).doesNotExist();
    assertThat(models.summaries()).isEqualTo(truth()).hasSize(MANY);
    assertThat(registry.history()).hasSize(MANY);
    assertThat(index).exists();
    assertThat(test.folder.resolve("registry/index.json")).exists();
  }

  @Test
  void aSettledFolderIsAnsweredWithoutOpeningItsManifest() throws Exception {
    Path manifest = test.folder.resolve("models/7/manifest.json");
    List<ModelSummary> before = models.summaries();
    var folderTime = Files.getLastModifiedTime(manifest.getParent());
    Files.writeString(manifest, "no manifest");
    Files.setLastModifiedTime(manifest.getParent(), folderTime);
    assertThat(models.summaries()).isEqualTo(before);
  }

  @Test
  void aMissingIndexIsMadeAgain() throws Exception {
    Files.delete(index);
    assertThat(models.summaries()).isEqualTo(truth());
    assertThat(index).exists();
  }

  @Test
  void aDamagedIndexIsMadeAgain() throws Exception {
    String good = Files.readString(index);
    for (String bad :
        List.of(
            "",
            "{",
            "null",
            good.substring(0, good.length() / 2),
            good.replace("\"version\":1,\"digest\"", "\"version\":2,\"digest\""),
            good.replace("\"fingerprint\":\"f7\"", "\"fingerprint\":\"f8\""),
            "{\"format\":\"leat-index\",\"version\":1}")) {
      write(bad);
      assertThat(models.summaries()).isEqualTo(truth());
      assertThat(Files.readString(index)).isEqualTo(good);
    }
  }

  @Test
  void anIndexThatIsOutOfDateDoesNotShow() throws Exception {
    String stale = Files.readString(index);
    String next = publish("new").version();
    promote(next);
    test.workspace.delete(new DeletionRequest("5", "ann", "old", true));
    TestWorkspace.clear(test.workspace.location() + "/models/6");
    write(stale);
    assertThat(models.summaries()).isEqualTo(truth()).hasSize(MANY - 1);
    assertThat(models.summaries())
        .extracting(ModelSummary::version)
        .contains(next)
        .doesNotContain("5", "6");
    assertThat(registry.production().orElseThrow().model()).isEqualTo(next);
    assertThat(registry.record().deleted()).containsExactly("5");
  }

  @Test
  void anotherVersionInTheFolderOfAnOldOneShows() throws Exception {
    TestWorkspace.clear(test.workspace.location() + "/models/60");
    Files.delete(test.folder.resolve("models/first/f60.json"));
    ModelVersion other = publish("other");
    assertThat(other.version()).isEqualTo("60");
    assertThat(models.summaries()).isEqualTo(truth());
    assertThat(models.withFingerprint("other")).contains(other);
    assertThat(models.withFingerprint("f60")).isEmpty();
  }

  @Test
  void theRegistryIsReadAnewWhereItsIndexIsDamaged() throws Exception {
    List<Promotion> before = registry.history();
    Path damaged = test.folder.resolve("registry/index.json");
    try (Stream<Path> checksums = Files.list(damaged.getParent())) {
      for (Path file : checksums.filter(f -> f.toString().contains("index.json")).toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(damaged, "{\"format\":\"leat-index\",\"version\":1,\"entries\":{}}");
    assertThat(registry.history()).isEqualTo(before).hasSize(MANY);
  }

  @Test
  void whoMayNotWriteIsAnsweredToo() throws Exception {
    Files.delete(index);
    Files.createDirectories(index.resolve("in the way"));
    assertThat(models.summaries()).isEqualTo(truth());
  }

  private List<ModelSummary> truth() {
    List<ModelSummary> all = new ArrayList<>();
    models.list().forEach(model -> all.add(ModelSummary.of(model.manifest())));
    return all;
  }

  private void write(String text) throws Exception {
    Files.deleteIfExists(index.resolveSibling(".index.json.crc"));
    Files.writeString(index, text);
  }

  private ModelVersion publish(String fingerprint) {
    ModelDraft draft = models.begin(fingerprint);
    draft.writeText("model.json", "{}");
    return models.publish(draft, null);
  }

  private void promote(String model) {
    Optional<Promotion> over = registry.production();
    registry.promote(new PromotionRequest(model, "promote", "ann", "better", null), over);
  }
}
