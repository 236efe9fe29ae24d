package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that cannot be learned from, or only with care: a message, or a model of finite numbers. */
class BadTrainingDataTest {
  private static final int ROWS = 200;
  private static final String EVERY_FORM =
      """
      train.candidates = [
        { type = logistic-regression }, { type = boosting }, { type = random-forest }
        { type = logistic-regression, numeric = [bins, hinge], interactions = 2 }
      ]
      """;

  @TempDir Path temporary;
  Project project;

  @BeforeEach
  void aProject() {
    project = Project.ofPeople(temporary, ROWS);
  }

  @Test
  void aRowWithoutALabelIsQuarantinedEvenWhereItIsNotSaidToBeRequired() {
    project.config(People.COLUMNS.replace(", required = true }\n}", " }\n}"));
    project.data(labelled(i -> i % 9 == 0 ? "" : i % 2 == 0 ? "yes" : "no"));
    project.run("--until", "train");
    assertThat(project.last("clean").quarantineReasons()).containsEntry("answer: required", 23L);
    assertThat(project.last("train").rows().in()).isEqualTo(ROWS - 23);
  }

  @Test
  void labelsThatAreAllMissingAreRefused() {
    project.data(labelled(i -> ""));
    assertThat(project.refused(3, "run").err())
        .contains("Cannot clean: none of 200 rows is left: answer: required (200 rows");
  }

  @Test
  void aClassOfThreeRowsIsToldAndFoldsWithoutItHaveNoFigure() {
    project.data(labelled(i -> i % 70 == 5 ? "yes" : "no"));
    Ran ran = project.done("run", "--until", "train", "--set", "train.folds=5");
    assertThat(ran.err())
        .contains("the label answer has the class true in 3 training rows only: folds may miss it");
    JsonNode trial = trial(0);
    // an AUC needs rows of both classes: there are three folds at most
    assertThat(trial.at("/scores")).hasSizeBetween(1, 3);
    assertThat(trial.at("/metric").isNumber()).isTrue();
    theModelIsOfFiniteNumbers();
  }

  @Test
  void aClassOfThreeRowsAmongOthersIsLearnedByEveryAlgorithm() {
    project
        .data(labelled(i -> i % 70 == 5 ? "maybe" : i % 2 == 0 ? "yes" : "no"))
        .config(
            People.COLUMNS
                    .replace("type = boolean", "type = string")
                    .replace("true = [yes], false = [no], ", "")
                + EVERY_FORM);
    project.run(
        "--until", "train", "--set", "train.folds=5", "--set", "train.search.early-stop=false");
    assertThat(trials()).extracting(t -> t.at("/status").asText()).containsOnly("DONE");
    assertThat(trials()).allSatisfy(trial -> assertThat(trial.at("/scores")).hasSize(5));
    theModelIsOfFiniteNumbers();
  }

  @Test
  void aClassThatTheTrainingPartLacksIsRefused() {
    project
        .data(labelled(i -> i == 2 ? "maybe" : i % 2 == 0 ? "yes" : "no"))
        .config(
            People.COLUMNS
                .replace("type = boolean", "type = string")
                .replace("true = [yes], false = [no], ", ""));
    assertThat(
            project.refused(3, "run", "--set", "split={train=0.2,validation=0.2,test=0.6}").err())
        .contains("Cannot encode the label \"maybe\": no training row has it, only [no, yes].")
        .contains("Use split.stratify = true, or bring more rows of that class\n");
  }

  @Test
  void fewerRowsThanFoldsAreRefused() {
    project.data(People.csv(20));
    assertThat(project.refused(3, "run", "--set", "train.folds=50").err())
        .containsPattern("Cannot divide 1\\d rows into 50 folds: fold \\d+ has none\\. Set")
        .endsWith("Set train.folds lower, or bring more rows\n");
  }

  @Test
  void columnsThatAreAllLeftOutAreRefusedWithEachReason() {
    project.data(People.csv(ROWS).replaceAll("(?m)^(p\\d+),\\d+,\\d+,\\w+,", "$1,40,,red,"));
    assertThat(project.refused(3, "run").err())
        .contains("Cannot make features: every column was left out, age: every training row has")
        .contains("the same value; income: no training row has a value; colour: every training")
        .endsWith("See columns.*.role and features.columns in the config\n");
  }

  @Test
  void aContractWithoutFeaturesIsRefused() {
    String told = "Invalid columns: at least one column must have the role feature, found none\n";
    assertThat(
            project
                .refused(
                    2,
                    "run",
                    "--set",
                    "columns.age.role=ignore",
                    "--set",
                    "columns.income.role=ignore",
                    "--set",
                    "columns.colour.role=ignore")
                .err())
        .isEqualTo("--set: " + told);
    project.config(
        People.COLUMNS.replaceAll("(?m)(age|income|colour)( +)\\{", "$1$2{ role = ignore,"));
    assertThat(project.refused(2, "run").err()).contains(".conf:4: " + told);
  }

  @Test
  void aNumberThatIsAlwaysMissingIsLeftOutByName() {
    project.data(People.csv(ROWS).replaceAll("(?m)^(p\\d+,\\d+),\\d+,", "$1,,"));
    project.config(People.COLUMNS + EVERY_FORM).run("--until", "train");
    assertThat(decision("income").at("/kind").asText()).isEqualTo("constant");
    assertThat(decision("income").at("/reason").asText()).isEqualTo("no training row has a value");
    theModelIsOfFiniteNumbers();
  }

  @Test
  void infinityAndNotANumberAreNoNumbers() {
    project.data(
        People.csv(ROWS)
            .replaceFirst(",\\d+,red", ",Infinity,red")
            .replaceFirst(",\\d+,blue", ",NaN,blue")
            .replaceFirst(",\\d+,green", ",1e400,green"));
    project.run("--until", "train");
    assertThat(project.last("clean").quarantineReasons()).containsEntry("income: type", 3L);
    theModelIsOfFiniteNumbers();
  }

  @Test
  void notANumberThatIsSaidToBeMissingIsImputed() {
    project.data(People.csv(ROWS).replaceFirst(",\\d+,blue", ",NaN,blue"));
    project.run("--until", "train", "--set", "columns.income.missing=[NaN]");
    assertThat(project.last("train").rows().in()).isEqualTo(ROWS);
    theModelIsOfFiniteNumbers();
    // that it is missing has one row, of one class
    assertThat(trial(0).at("/warnings/0").asText())
        .contains("since nearly all their rows have one class: income:missing -");
  }

  @Test
  void theLargestNumbersThereAreGiveNoNaN() {
    project.data(
        People.csv(ROWS)
            .replaceFirst(",\\d+,red", ",1.7e308,red")
            .replaceFirst(",\\d+,blue", ",-1.7e308,blue")
            .replaceFirst(",\\d+,green", ",1.6e308,green"));
    project.config(People.COLUMNS + EVERY_FORM);
    for (String scale : List.of("standard", "robust", "none")) {
      project.run("--until", "train", "--set", "features.number.scale=" + scale);
      assertThat(trials()).as(scale).allSatisfy(BadTrainingDataTest::isDoneOrToldWhyNot);
      theModelIsOfFiniteNumbers();
    }
  }

  private static void isDoneOrToldWhyNot(JsonNode trial) {
    if (trial.at("/status").asText().equals("DONE")) {
      assertThat(trial.at("/metric").isNumber()).isTrue();
    } else {
      assertThat(trial.at("/reason").asText()).startsWith("Cannot ");
    }
  }

  @Test
  void aCopyOfAColumnIsLeftOutByDefault() {
    project.data(withIncomeAs("wage", income -> income)).config(with("wage"));
    project.run("--until", "train");
    assertThat(decision("wage").at("/reason").asText()).contains("income");
    theModelIsOfFiniteNumbers();
  }

  @Test
  void collinearColumnsThatAreKeptGiveTheSamePredictionsAsOneOfThem() {
    project.data(withIncomeAs("wage", income -> 12 * income)).config(with("wage"));
    String one = scores("--set", "columns.wage.role=ignore");
    String both =
        scores(
            "--set", "features.selection.duplicates=false",
            "--set", "features.selection.correlation=null");
    assertThat(decision("wage").at("/kind").asText()).isEqualTo("number");
    assertThat(both).isEqualTo(one);
    theModelIsOfFiniteNumbers();
  }

  /** Figures of the candidate, to four digits. */
  private String scores(String... options) {
    project.run(
        Stream.concat(Stream.of("--until", "train"), Stream.of(options)).toArray(String[]::new));
    return "%.4f %.4f"
        .formatted(trial(0).at("/metric").asDouble(), trial(0).at("/loss").asDouble());
  }

  @Test
  void separableDataIsSaidToBe() {
    project.data(
        People.csv(ROWS)
            .replaceAll("(?m),red,(yes|no)$", ",red,yes")
            .replaceAll("(?m),(green|blue),(yes|no)$", ",$1,no"));
    String told = "The features separate the classes: coefficients run off and mean nothing.";
    Ran ran = project.done("run", "--until", "train");
    assertThat(ran.err()).contains(told + " Set reg-param above 0");
    assertThat(trial(0).at("/warnings/0").asText()).startsWith(told);
    theModelIsOfFiniteNumbers();
    Ran held =
        project.done("run", "--until", "train", "--set", "train.candidates=[{reg-param=0.1}]");
    assertThat(held.err()).doesNotContain(told);
  }

  @Test
  void aCandidateThatFailsIsToldAndTheOthersGoOn() {
    project.config(
        People.COLUMNS + "train.candidates = [{ type = random-forest, min-rows = 5000 }, {}]\n");
    Ran ran = project.done("run", "--until", "train");
    String reason =
        "Cannot train trees: with min-rows = 5000 they need at least 10000 training rows";
    assertThat(ran.err())
        .contains("Candidate 1 of 2 (random-forest), candidate-0-fold-0, failed: " + reason);
    assertThat(trial(0).at("/status").asText()).isEqualTo("FAILED");
    assertThat(trial(0).at("/reason").asText()).startsWith(reason);
    assertThat(trial(1).at("/status").asText()).isEqualTo("DONE");
    assertThat(project.last("train").detail().at("/selected").asInt()).isEqualTo(1);
  }

  @Test
  void candidatesThatAllFailAreRefusedWithTheReasonOfEach() {
    project.config(
        People.COLUMNS
            + "train.candidates = [{ type = random-forest, min-rows = 5000 },"
            + " { type = boosting, min-rows = 4000 }]\n");
    assertThat(project.refused(3, "run").err())
        .contains("Cannot train: every candidate failed. 1 (random-forest): Cannot train trees:")
        .contains("2 (boosting): Cannot train trees: with min-rows = 4000 they need at least 8000");
    assertThat(project.files("checkpoints/train")).isEmpty();
  }

  private List<JsonNode> trials() {
    return StreamSupport.stream(project.last("train").detail().at("/trials").spliterator(), false)
        .toList();
  }

  private JsonNode trial(int number) {
    return trials().get(number);
  }

  private JsonNode decision(String column) {
    return StreamSupport.stream(
            project.last("features").detail().at("/decisions").spliterator(), false)
        .filter(decision -> decision.at("/column").asText().equals(column))
        .findFirst()
        .orElseThrow();
  }

  private void theModelIsOfFiniteNumbers() {
    Path output = Path.of(java.net.URI.create(project.last("train").output().replace(" ", "%20")));
    // behind the contract, which may say that NaN means missing
    assertThat(output.resolve("model.json"))
        .content()
        .satisfies(
            model ->
                assertThat(model.substring(model.indexOf("\"encoding\"")))
                    .doesNotContain("NaN", "Infinity"));
  }

  private static String with(String column) {
    return People.COLUMNS.replace("  colour", "  %s { type = double }\n  colour".formatted(column));
  }

  /** With one more column that follows from income. */
  private static String withIncomeAs(String column, IntUnaryOperator ofIncome) {
    StringBuilder text = new StringBuilder("id,age,income," + column + ",colour,answer\n");
    for (String row : People.rows(ROWS).split("\n")) {
      String[] values = row.split(",", 4);
      int other = ofIncome.applyAsInt(Integer.parseInt(values[2]));
      text.append(String.join(",", values[0], values[1], values[2], "" + other, values[3]));
      text.append('\n');
    }
    return text.toString();
  }

  private static String labelled(IntFunction<String> label) {
    List<String> rows = new ArrayList<>(People.rows(ROWS).lines().toList());
    for (int i = 0; i < rows.size(); i++) {
      rows.set(i, rows.get(i).replaceAll("(yes|no)$", label.apply(i)));
    }
    return People.HEADER + String.join("\n", rows) + "\n";
  }
}
