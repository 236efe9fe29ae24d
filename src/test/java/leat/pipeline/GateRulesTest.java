package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import leat.gate.GateReport;
import leat.gate.RuleResult;
import leat.ledger.JobStatus;
import leat.workspace.Promotion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Rules beside the champion's figure, champions that are no measure, and force. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GateRulesTest {
  private static final String[] WORSE = {
    "--set", "columns.income.role=ignore", "--set", "columns.age.role=ignore"
  };

  @TempDir static Path temporary;
  static Project project;

  @BeforeAll
  static void putsAGoodModelIntoProduction() {
    project = Project.ofPeople(temporary, 300);
    project.run();
  }

  @Test
  @Order(1)
  void whatTheGateFoundStaysWithTheModelAndThePromotion() throws IOException {
    GateReport gate = gate(project.last("register").detail()).orElseThrow();
    assertThat(gate.rules())
        .extracting(RuleResult::rule)
        .containsExactly("parity", "champion", "baseline majority");
    assertThat(gate.passes()).isTrue();
    JsonNode kept = project.workspace().models().find("1").orElseThrow().manifest().detail();
    assertThat(gate(kept)).contains(gate);
    assertThat(Files.readString(project.stored().resolve("models/1/gate.json")))
        .isEqualTo(project.text("register", "gate.json"));
    assertThat(production().forced()).isFalse();
    assertThat(production().gate().toString()).isEqualTo("{\"rules\":3,\"failed\":[]}");
    assertThat(project.done("register").out())
        .contains("gate      3 of 3 rules passed\nmodel     version 1 ");
  }

  @Test
  @Order(2)
  void tellsEveryRuleThatFailsAndAgainWhenRepeated() {
    String[] strict = {
      "register",
      "--set",
      "register.gate.require=[\"test.auc >= 0.999\", \"test.rows >= 1\"]",
      "--set",
      "register.gate.max-size=100",
      "--set",
      "register.gate.must-pass=[{ row = { age = 20, income = 20000, colour = blue }, above = 0.5 }]"
    };
    Ran ran = project.leat(strict);
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err())
        .containsPattern(
            "Cannot promote the model: 3 of 7 rules failed:\n"
                + "- test\\.auc >= 0\\.999 is required, and it is 0\\.\\d+\n"
                + "- model\\.json has [\\d,]+ bytes, register\\.gate\\.max-size is 100\n"
                + "- must-pass 1: rows must be scored above 0\\.5: row 1 is scored 0\\.\\d{4}\n"
                + "To promote it in spite of that: --force --reason \"\\.\\.\\.\"\n");
    assertThat(ran.showsStackTrace()).isFalse();
    Ran again = project.leat(strict);
    assertThat(again.code()).isEqualTo(4);
    assertThat(again.err().lines().filter(line -> line.startsWith("- ")))
        .containsExactlyElementsOf(
            ran.err().lines().filter(line -> line.startsWith("- ")).toList());
    assertThat(project.last("register").because()).isEqualTo("up to date");
    assertThat(project.workspace().registry().history()).hasSize(1);
  }

  @Test
  @Order(3)
  void aFigureThatThereIsNotIsAMistakeInTheConfig() {
    Ran ran = project.leat("register", "--set", "register.gate.require=[\"test.acu >= 0.5\"]");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("did you mean \"auc\"?");
    Ran later =
        project.leat("register", "--set", "register.gate.require=[\"test.intervals.x.low >= 0\"]");
    assertThat(later.code()).isEqualTo(4);
    assertThat(later.err()).contains("metrics.json has no \"x\" there");
  }

  @Test
  @Order(4)
  void rowsOfAFileMustPassAndASingleFeatureMustBeBeaten() {
    Path file = project.folder().resolve("good customers.csv");
    project.file("good customers.csv", "age,income,colour\n70,79000, RED\n75,70000,red\n");
    String mustPass = "register.gate.must-pass=[{ file = \"" + file + "\", above = 0.7 }]";
    String baselines = "register.gate.baselines=[majority, single-feature]";
    project.done("register", "--set", mustPass, "--set", baselines);
    GateReport gate = gate(project.last("register").detail()).orElseThrow();
    assertThat(gate.rules())
        .extracting(RuleResult::rule)
        .contains("baseline single-feature", "must-pass 1 (" + file + ")");
    project.file("good customers.csv", "age,income,colour\n20,20000,blue\n");
    Ran ran = project.leat("register", "--set", mustPass, "--set", baselines);
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err()).contains("row 1 is scored 0.");
    project.file("good customers.csv", "age,incom,colour\n70,20000,blue\n");
    assertThat(project.leat("register", "--set", mustPass).err())
        .contains("row 1 has an unknown column incom, did you mean \"income\"?");
  }

  @Test
  @Order(5)
  void aBrokenChampionRefusesUntilItIsMended() throws IOException {
    Path model = project.stored().resolve("models").resolve(production().model());
    Path file = model.resolve("model.json");
    byte[] good = Files.readAllBytes(file);
    byte[] broken = good.clone();
    broken[good.length / 2] ^= 1;
    Files.write(file, broken);
    String[] anew = {"register", "--set", "register.golden-rows=101"};
    assertThat(refused(anew)).contains("Cannot compare with model " + production().model());
    Files.write(file, good);
    Path aside = model.resolveSibling("aside");
    Files.move(model, aside);
    assertThat(refused(anew)).contains("in production: it is gone. Roll back");
    assertThat(project.last("register").because())
        .isEqualTo("the model in production could not be read");
    Files.move(aside, model);
    project.done(anew);
    assertThat(production().reason()).contains(" has 0.");
  }

  @Test
  @Order(6)
  void aChampionOfAnotherLabelIsNoMeasure() {
    assertThat(
            refused(
                "run", "--set", "columns.answer.true=[no]", "--set", "columns.answer.false=[yes]"))
        .contains("its label is read by other rules, or is another column. Roll back");
  }

  @Test
  @Order(7)
  void aChampionThatMayKnowTheTestRowsIsNoMeasureUnlessForced() {
    String[] other = {"run", "--set", "split.seed=43"};
    assertThat(refused(other)).contains("split.seed was 42 and is 43, so that model ");
    String before = production().model();
    Ran forced = project.done(with(other, "--force", "--reason", "both were looked at"));
    assertThat(forced.out()).contains("gate      2 of 3 rules passed, promoted in spite of that\n");
    assertThat(production().previous()).isEqualTo(before);
    assertThat(production().forced()).isTrue();
    assertThat(production().reason()).isEqualTo("both were looked at");
    assertThat(production().gate().at("/failed/0/rule").asText()).isEqualTo("champion");
    assertThat(project.last("register").because()).isEqualTo("forced: both were looked at");
    assertThat(project.done(other).out()).contains("was registered before");
    assertThat(project.lastRun().jobs())
        .allSatisfy(job -> assertThat(job.status()).isEqualTo(JobStatus.UP_TO_DATE));
    Promotion now = production();
    project.done(with(other, "--force", "--reason", "for nothing"));
    assertThat(production()).isEqualTo(now);
  }

  @Test
  @Order(8)
  void forceWantsAReasonAndAModel() {
    Ran none = project.leat("run", "--force");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("Invalid --force: must come with --reason \"...\"");
    Ran alone = project.leat("register", "--reason", "so");
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err()).contains("Invalid --reason: must come with --force");
    assertThat(project.leat("ingest", "--force", "--reason", "so").code()).isEqualTo(2);
    Ran early = project.leat("run", "--until", "train", "--force", "--reason", "so");
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err()).contains("Invalid --force: must be given to run or register, found");
  }

  @Test
  @Order(9)
  void aRefusalHoldsForTheChampionOfThatTime() {
    String[] seed = {"--set", "split.seed=43"};
    String[] worse = with(with(new String[] {"run"}, seed), WORSE);
    assertThat(refused(worse)).contains(" is worse than ");
    String[] sibling = with(worse, "--set", "register.golden-rows=102");
    project.done(with(sibling, "--force", "--reason", "to try"));
    project.done(worse);
    assertThat(project.last("register").because()).endsWith("went into production since");
    assertThat(project.last("register").status()).isEqualTo(JobStatus.RAN);
  }

  /** All trees are the same, so that a hundred of them say what one says, and take longer. */
  @Test
  @Order(10)
  void refusesAnEqualModelThatIsSlower() {
    Project forests = project.beside("forests");
    forests.run("--set", forest(1));
    String ratio = "register.gate.max-latency-ratio=5";
    Ran ran = forests.leat("run", "--set", forest(300), "--set", ratio);
    assertThat(ran.code()).isEqualTo(4);
    GateReport gate = gate(forests.last("register").detail()).orElseThrow();
    assertThat(gate.failed()).extracting(RuleResult::rule).containsExactly("latency ratio");
    assertThat(gate.comparison().difference().value()).isZero();
    assertThat(gate.comparison().difference().sure()).isEqualTo(1);
    assertThat(ran.err())
        .containsPattern("takes [\\d.]+ µs to score, [\\d.]+ times the [\\d.]+ µs");
    forests.run("--set", forest(300));
    assertThat(forests.workspace().registry().history()).hasSize(2);
  }

  private static String forest(int trees) {
    return "train.candidates=[{ type = random-forest, trees = "
        + trees
        + ", bootstrap = false, columns = all, max-depth = 4 }]";
  }

  private static String refused(String... command) {
    Ran ran = project.leat(command);
    assertThat(ran.code()).as(ran.err()).isEqualTo(4);
    assertThat(ran.showsStackTrace()).isFalse();
    return ran.err();
  }

  private static String[] with(String[] command, String... more) {
    return Stream.of(command, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static Optional<GateReport> gate(JsonNode detail) {
    return GateReport.read(detail.path("gate"));
  }

  private static Promotion production() {
    List<Promotion> history = project.workspace().registry().history();
    return history.get(history.size() - 1);
  }
}
