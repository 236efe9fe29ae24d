package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
  @TempDir Path temporary;
  private Workspace workspace;

  @BeforeEach
  void publishEightAndPromoteTheSecondAndThird() {
    workspace = new TestWorkspace(temporary).workspace;
    for (int i = 1; i <= 8; i++) {
      ModelDraft draft = workspace.models().begin("f" + i);
      draft.writeText("model.json", "{}");
      workspace.models().publish(draft, null);
    }
    promote("2", "production");
    promote("3", "production");
    promote("4", "staging");
  }

  @Test
  void keepsTheNewestAndAllThatWereEverPromoted() {
    assertThat(removedBy(new Retention(3, true))).containsExactly("1", "5");
    assertThat(versions()).containsExactly("2", "3", "4", "6", "7", "8");
    Promotion entry = workspace.registry().record().deletion("5").orElseThrow();
    assertThat(entry.reason())
        .isEqualTo("register.retention keeps the newest 3 and what was ever promoted");
    assertThat(entry.forced()).isFalse();
    assertThat(removedBy(new Retention(3, true))).isEmpty();
  }

  @Test
  void keepsWhatHasAnAliasInAnyCase() {
    assertThat(removedBy(new Retention(1, false))).containsExactly("1", "2", "5", "6", "7");
    assertThat(versions()).containsExactly("3", "4", "8");
    assertThat(workspace.registry().production().orElseThrow().model()).isEqualTo("3");
  }

  @Test
  void leavesAloneWhatIsNew() {
    GcPlan plan = workspace.gc(new Retention(1, true)).plan(Duration.ofHours(1));
    assertThat(plan.items()).isEmpty();
  }

  @Test
  void whatIsPromotedAfterThePlanStays() {
    Gc gc = workspace.gc(new Retention(3, true));
    GcPlan plan = gc.plan(Duration.ZERO);
    promote("5", "staging");
    assertThat(gc.execute(plan).items()).hasSize(1);
    assertThat(workspace.models().find("5")).isPresent();
  }

  @Test
  void withoutARetentionAllStay() {
    assertThat(workspace.gc().plan(Duration.ZERO).items()).isEmpty();
  }

  private List<String> removedBy(Retention retention) {
    Gc gc = workspace.gc(retention);
    return gc.execute(gc.plan(Duration.ZERO)).items().stream()
        .map(item -> item.path().substring(item.path().lastIndexOf('/') + 1))
        .toList();
  }

  private List<String> versions() {
    return workspace.models().summaries().stream().map(ModelSummary::version).toList();
  }

  private void promote(String model, String alias) {
    PromotionRequest request = new PromotionRequest(model, "promote", "ann", "x", null).as(alias);
    workspace.registry().promote(request, workspace.registry().current(alias));
  }
}
