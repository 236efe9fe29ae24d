package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import leat.LeatException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionTest {
  @TempDir Path temporary;
  private TestWorkspace test;
  private Workspace workspace;
  private Registry registry;

  @BeforeEach
  void publishThreeAndPromoteTwo() {
    test = new TestWorkspace(temporary);
    workspace = test.workspace;
    registry = workspace.registry();
    for (int i = 1; i <= 3; i++) {
      publish("f" + i);
    }
    promote("1", "production");
    promote("2", "production");
  }

  @Test
  void whatWasNeverPromotedGoes() {
    test.published("register", "f3", Map.of());
    Promotion entry = delete("3");
    assertThat(entry.action()).isEqualTo("delete");
    assertThat(entry.alias()).isNull();
    assertThat(entry.number()).isEqualTo(3);
    assertThat(test.folder.resolve("models/3")).doesNotExist();
    assertThat(test.folder.resolve("models/first/f3.json")).doesNotExist();
    assertThat(workspace.find("register", "f3")).isEmpty();
    assertThat(workspace.models().find("3")).isEmpty();
  }

  @Test
  void itsNumberIsNeverTakenAgain() {
    delete("3");
    assertThat(publish("f3").version()).isEqualTo("4");
  }

  @Test
  void whatIsInProductionStaysWhateverIsSaid() {
    for (boolean forced : List.of(false, true)) {
      DeletionRequest request = new DeletionRequest("2", "ann", "old", forced);
      assertThatThrownBy(() -> workspace.delete(request))
          .hasMessage("Cannot delete model 2: it is in production. Promote another one first");
    }
    workspace.models().verify(workspace.models().find("2").orElseThrow());
  }

  @Test
  void whatWasInProductionGoesOnlyByForceAndIsStillAnswered() {
    Promotion first = registry.history().get(0);
    assertThatThrownBy(() -> delete("1"))
        .hasMessage(
            "Cannot delete model 1: it was in production before, and a rollback may want it. Say"
                + " --force to delete it all the same");
    Promotion entry = workspace.delete(new DeletionRequest("1", "ann", "a secret", true));
    assertThat(entry.forced()).isTrue();
    assertThat(registry.asOf(first.instant())).contains(first);
    assertThat(registry.record().deletion("1")).contains(entry);
    assertThat(registry.record().before("production")).isEmpty();
  }

  @Test
  void anAliasOfADeletedModelStandsForNothing() {
    Promotion staged = promote("3", "staging");
    assertThatThrownBy(() -> delete("3"))
        .hasMessage(
            "Cannot delete model 3: it goes by the alias staging. Give that to another one first,"
                + " or say --force");
    Promotion entry = workspace.delete(new DeletionRequest("3", "ann", "wrong", true));
    assertThat(registry.current("staging")).isEmpty();
    assertThat(registry.record().current()).containsOnlyKeys("production");
    assertThat(registry.asOf("staging", staged.instant())).contains(staged);
    PromotionRequest again = new PromotionRequest("3", "promote", "ann", "again", null);
    assertThatThrownBy(() -> registry.promote(again, registry.production()))
        .hasMessage("Cannot promote model 3: it was deleted by ann at " + entry.at());
  }

  @Test
  void saysWhatIsNotThere() {
    delete("3");
    assertThatThrownBy(() -> delete("3"))
        .hasMessageStartingWith("Cannot delete model 3: it was deleted by ann at ");
    for (String none : List.of("9", "x")) {
      assertThatThrownBy(() -> delete(none))
          .hasMessage("Cannot delete model " + none + ": see leat models list for what there is");
    }
  }

  @Test
  void aDamagedVersionCanBeDeleted() throws Exception {
    Files.writeString(test.folder.resolve("models/3/manifest.json"), "{");
    Files.deleteIfExists(test.folder.resolve("models/3/.manifest.json.crc"));
    delete("3");
    assertThat(test.folder.resolve("models/3")).doesNotExist();
  }

  @Test
  void whatAKilledDeletionLeftIsRemovedByTheNextOneAndByGc() throws Exception {
    registry.bury(new DeletionRequest("3", "ann", "old", false));
    assertThat(test.folder.resolve("models/3/manifest.json")).exists();
    assertThat(workspace.gc().plan(Duration.ZERO).items())
        .extracting(GcPlan.Item::because)
        .containsExactly("left of a deleted model");
    delete("3");
    assertThat(test.folder.resolve("models/3")).doesNotExist();
    assertThat(registry.history()).hasSize(3);
    Files.createDirectories(test.folder.resolve("models/3"));
    Files.writeString(test.folder.resolve("models/3/model.json"), "{}");
    workspace.gc().execute(workspace.gc().plan(Duration.ZERO));
    assertThat(test.folder.resolve("models/3")).doesNotExist();
  }

  @Test
  void promotionAndDeletionAtOnceNeverLeaveADeletedModelInProduction() throws Exception {
    for (int race = 0; race < 20; race++) {
      String model = publish("race" + race).version();
      Optional<Promotion> over = registry.production();
      PromotionRequest promotion = new PromotionRequest(model, "promote", "ann", "x", null);
      DeletionRequest deletion = new DeletionRequest(model, "bob", "x", true);
      List<Boolean> won =
          Race.between(
              List.of(
                  tried(() -> registry.promote(promotion, over)),
                  tried(() -> workspace.delete(deletion))));
      assertThat(won).containsOnlyOnce(true);
      String live = registry.production().orElseThrow().model();
      assertThat(workspace.models().find(live)).isPresent();
    }
  }

  private static Callable<Boolean> tried(Callable<?> action) {
    return () -> {
      try {
        action.call();
        return true;
      } catch (LeatException refused) {
        return false;
      }
    };
  }

  private Promotion delete(String version) {
    return workspace.delete(new DeletionRequest(version, "ann", "old", false));
  }

  private Promotion promote(String model, String alias) {
    PromotionRequest request = new PromotionRequest(model, "promote", "ann", "x", null).as(alias);
    return registry.promote(request, registry.current(alias));
  }

  private ModelVersion publish(String fingerprint) {
    ModelDraft draft = workspace.models().begin(fingerprint);
    draft.writeText("model.json", "{}");
    return workspace.models().publish(draft, null);
  }
}
