package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import leat.diff.PredictionDiff;
import leat.ledger.JobStatus;
import leat.workspace.ModelStore;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import leat.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One pipeline's life: a good model, a worse one, another one, and back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GateTest {
  @TempDir static Path temporary;
  static Project project;

  @BeforeAll
  static void putsAGoodModelIntoProduction() {
    project = Project.ofPeople(temporary, 300);
    project.run();
  }

  @Test
  @Order(1)
  void refusesAWorseModelWithBothFigures() {
    Ran ran = project.leat(worse());
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err())
        .containsPattern(
            "Cannot promote the model: test auc 0\\.\\d{6} is worse than 0\\.\\d{6} of model 1 in"
                + " production on the same rows, by more than register.max-loss = 0.002");
    assertThat(ran.showsStackTrace()).isFalse();
    assertThat(ran.out()).isEmpty();
    assertThat(project.last("register").status()).isEqualTo(JobStatus.REFUSED);
    assertThat(project.lastRun().outcome()).isEqualTo("refused");
    assertThat(project.lastRun().exitCode()).isEqualTo(4);
    assertThat(production().model()).isEqualTo("1");
  }

  @Test
  @Order(2)
  void aSecondTryDoesNotLaunderTheRefusal() {
    String before = project.last("register").fingerprint();
    Ran again = project.leat(worse("--json"));
    assertThat(again.code()).isEqualTo(4);
    assertThat(again.err()).contains("Cannot promote the model: test auc ");
    assertThat(again.json().path("outcome").asText()).isEqualTo("refused");
    assertThat(again.json().path("jobs"))
        .extracting(job -> job.path("status").asText())
        .containsExactly(
            "up-to-date", "up-to-date", "up-to-date", "up-to-date", "up-to-date", "refused");
    assertThat(project.last("register").fingerprint()).isEqualTo(before);
    assertThat(project.workspace().models().list()).hasSize(1);
    assertThat(project.workspace().registry().history()).hasSize(1);
  }

  @Test
  @Order(3)
  void theSameModelMayPassAWiderGate() {
    project.done(worse("--set", "register.max-loss=0.5"));
    assertThat(production().model()).isEqualTo("2");
    assertThat(production().reason()).startsWith("auc 0.").contains("model 1 has 0.");
    assertThat(project.last("features").status()).isEqualTo(JobStatus.UP_TO_DATE);
    assertThat(project.last("register").because()).isEqualTo("register.max-loss 0.002 -> 0.5");
  }

  @Test
  @Order(4)
  void whatThePromotionChangedIsKeptAndCanBeAskedAgain() {
    ModelStore models = project.workspace().models();
    ModelVersion second = models.find("2").orElseThrow();
    PredictionDiff kept = PredictionDiff.read(models.readText(second, "diff.json"));
    long test = project.last("evaluate").detail().at("/test/rows").asLong();
    assertThat(kept.rows()).isEqualTo(test).isPositive();
    assertThat(kept.from()).isEqualTo("1");
    assertThat(kept.to()).isEqualTo("2");
    assertThat(kept.decisions().changed()).isPositive();
    assertThat(kept.examples()).hasSize((int) Math.min(20, test));
    assertThat(kept.causes().columns().subList(0, 2))
        .extracting(PredictionDiff.Cause::column)
        .containsExactlyInAnyOrder("age", "income");
    assertThat(models.find("1").orElseThrow().manifest().files())
        .noneMatch(file -> file.path().equals("diff.json"));
    PredictionDiff asked =
        PredictionDiff.read(project.done("models", "diff", "1", "2", "--json").out());
    assertThat(asked.decisions()).isEqualTo(kept.decisions());
    assertThat(asked.causes()).isEqualTo(kept.causes());
    assertThat(asked.notes()).hasSize(1);
    assertThat(asked.notes().get(0)).startsWith("model 2 was made under other settings or data");
    assertThat(project.done("models", "diff", "1", "production").out())
        .startsWith(
            "decisions %d of %d change from model 1 to model 2 ("
                .formatted(kept.decisions().changed(), test))
        .contains("\ncauses    ", "\nexamples  ");
    Ran none = project.refused(2, "models", "diff", "1", "2", "--set", "split.seed=3");
    assertThat(none.err())
        .startsWith("Cannot compare models: there are no test rows of this config");
  }

  @Test
  @Order(5)
  void rollbackIsOneCommandAndKeepsTheHistory() {
    String between = production().at();
    Ran ran = project.done("models", "rollback", "--reason", "it was worse");
    assertThat(ran.out()).isEqualTo("Model 1 is in production, 2 is not any more\n");
    assertThat(production().model()).isEqualTo("1");
    assertThat(production().action()).isEqualTo("rollback");
    assertThat(production().reason()).isEqualTo("it was worse");
    assertThat(project.workspace().registry().history()).hasSize(3);
    assertThat(project.done("models", "list").out().lines().toList())
        .hasSize(2)
        .satisfies(lines -> assertThat(lines.get(0)).matches("1 .* in production since .*"))
        .satisfies(lines -> assertThat(lines.get(1)).matches("2 .*Z"));
    assertThat(project.done("models", "list", "--as-of", between).out().lines().toList().get(1))
        .isEqualTo(
            "2     %s  in production since %s"
                .formatted(
                    project.workspace().models().list().get(1).manifest().created(), between));
    assertThat(project.done("models", "list", "--as-of", "2020-01-01").out())
        .doesNotContain("in production");
  }

  @Test
  @Order(6)
  void aRunThatFindsTheOtherModelUpToDateDoesNotClaimThatItIsInProduction() {
    Ran ran = project.done(worse("--set", "register.max-loss=0.5"));
    assertThat(ran.out()).contains("model     version 2 was registered before\n");
    assertThat(production().model()).isEqualTo("1");
  }

  @Test
  @Order(7)
  void gcRemovesOnlyWhatNothingRefersTo() {
    // the newest run used the worse model's checkpoints, version 1 refers to its own
    assertThat(project.done("gc", "--minimum-age", "0", "--dry-run", "--json").json().path("items"))
        .noneMatch(item -> item.path("path").asText().contains("/models/"));
    project.done("gc", "--minimum-age", "0");
    assertThat(project.done("gc", "--minimum-age", "0").out())
        .isEqualTo("0 items, 0 bytes removed\n");
    project.done("models", "verify", "1");
    project.done("models", "verify", "2");
    assertThat(project.run().jobs())
        .allSatisfy(job -> assertThat(job.status()).isEqualTo(JobStatus.UP_TO_DATE));
  }

  @Test
  @Order(8)
  void aModelWhoseColumnsAreNoMoreIsNoMeasure() {
    Ran gone = project.leat("run", "--set", "columns.age.pii=drop");
    assertThat(gone.code()).isEqualTo(4);
    assertThat(gone.err())
        .contains(
            "Cannot compare with model 1 in production: its column \"age\" is int, and now left out."
                + " Roll back to a model that can be scored, or name the pipeline otherwise");
    Ran other = project.leat("run", "--set", "columns.age.type=double");
    assertThat(other.code()).isEqualTo(4);
    assertThat(other.err()).contains("its column \"age\" is int, and now double. Roll back");
  }

  /** The key divides the rows: without it others are test rows, and model 1 may know them. */
  @Test
  @Order(9)
  void aColumnThatNoFeatureIsMadeOfMayGoUnlessItDividesTheRows() {
    String[] gone = {"--set", "columns.id={ role = ignore, pii = drop }"};
    String[] wider = {"--set", "register.max-loss=0.5"};
    Ran ran = project.leat("run", gone[0], gone[1], wider[0], wider[1]);
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err())
        .contains(
            "Cannot compare with model 1 in production: rows were divided by id and are by age,"
                + " income, colour, answer, so that model 1 may have been fitted to rows that are"
                + " test rows now. Split as before, or");
    project.done("run", gone[0], gone[1], wider[0], wider[1], "--force", "--reason", "no ids");
    assertThat(production().reason()).isEqualTo("no ids");
    assertThat(production().forced()).isTrue();
  }

  private static String[] worse(String... more) {
    String[] command = {"run", "--set", "columns.income.role=ignore"};
    String[] also = {"--set", "columns.age.role=ignore"};
    return java.util.stream.Stream.of(command, also, more)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  private static Promotion production() {
    Workspace workspace = project.workspace();
    return workspace.registry().production().orElseThrow();
  }
}
