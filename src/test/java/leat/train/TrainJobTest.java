package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leat.ExitCode;
import leat.LeatException;
import leat.config.CandidateSettings;
import leat.config.ClassWeights;
import leat.config.DecisionSettings;
import leat.config.LogisticSettings;
import leat.config.SearchSettings;
import leat.config.SearchSettings.Selecting;
import leat.config.TrainSettings;
import leat.ledger.RowBalance;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainJobTest {
  private static final SmallData DATA = SmallData.random(1_000, 2, false);

  @TempDir private Path folder;

  @Test
  void publishesTheCandidateThatIsBestOnTheValidationRows() {
    TrainRun run = new TrainRun(folder, DATA, true, settings(5, 0.5, 0, 0.1));
    List<Trial> trials = run.result().trials();
    assertThat(trials).hasSize(4).allMatch(Trial::converged);
    int best =
        IntStream.range(0, 4)
            .boxed()
            .min(Comparator.comparing(i -> trials.get(i).metric()))
            .orElseThrow();
    assertThat(run.result().metric()).isEqualTo("log_loss");
    assertThat(run.result().selected()).isEqualTo(best);
    assertThat(trials.get(0).metric()).isGreaterThan(trials.get(best).metric());
    // a penalty of 5 leaves less of the coefficients than is published
    double largest = Arrays.stream(run.model().coefficients()[0]).map(Math::abs).max().orElse(0);
    assertThat(largest).isGreaterThan(0.3);
  }

  @Test
  void accountsForTheRowsThatAreNotFittedOn() {
    TrainRun run = new TrainRun(folder, DATA, true, settings(0.1));
    assertThat(run.result().rows()).isEqualTo(new RowBalance(1_000, 600, 0, 0, 400));
  }

  @Test
  void refitsTheSelectedToTrainingAndValidationRows() {
    TrainRun once = new TrainRun(folder.resolve("once"), DATA, true, settings(0.1));
    TrainRun again = new TrainRun(folder.resolve("again"), DATA, true, searched(0, 0.1));
    assertThat(once.result().refit()).isNull();
    assertThat(again.result().rows()).isEqualTo(new RowBalance(1_000, 800, 0, 0, 200));
    assertThat(again.result().refit().converged()).isTrue();
    assertThat(again.result().fittedParts()).isEqualTo(2);
    assertThat(again.text("model.json")).isNotEqualTo(once.text("model.json"));
    // it was judged before, by the same fit
    assertThat(again.result().trials().get(0).metric())
        .isEqualTo(once.result().trials().get(0).metric());
    assertThat(again.outOfFold()).hasSize(200).hasSameElementsAs(once.outOfFold());
  }

  @Test
  void judgesByEachFoldAndKeepsAPredictionOfEveryRowByAFitThatHadNotSeenIt() {
    TrainRun run = new TrainRun(folder, DATA, true, searched(4, 0.1, 5));
    TrainResult result = run.result();
    assertThat(result.search().heldOut()).isEqualTo("folds");
    assertThat(result.rows()).isEqualTo(new RowBalance(1_000, 800, 0, 0, 200));
    assertThat(result.trials()).allSatisfy(trial -> assertThat(trial.scores()).hasSize(4));
    Trial best = result.trials().get(result.selected());
    assertThat(best.metric()).isCloseTo(Spread.mean(best.scores()), within(1e-12));
    assertThat(best.standardError()).isPositive();
    List<Row> rows = run.outOfFold();
    assertThat(rows).hasSize(800);
    // the mean log loss of all rows is that of the folds, but for their sizes
    double loss = rows.stream().mapToDouble(TrainJobTest::loss).average().orElse(0);
    assertThat(loss).isCloseTo(best.metric(), within(0.01));
  }

  @Test
  void aRowsOwnLabelHasNoPartInItsPrediction() {
    List<Row> turned =
        DATA.rows().stream()
            .map(row -> isInFirstFold(row.getLong(1)) ? withLabel(row, 1 - row.getInt(2)) : row)
            .toList();
    TrainSettings folds = searched(3, 0.1);
    TrainRun run = new TrainRun(folder.resolve("as it is"), DATA, true, folds);
    TrainRun other = new TrainRun(folder.resolve("turned"), new SmallData(turned, 2), true, folds);
    Map<Long, Double> before = firstFold(run);
    assertThat(before).hasSizeBetween(200, 330).isEqualTo(firstFold(other));
    assertThat(run.text("model.json")).isNotEqualTo(other.text("model.json"));
  }

  private static boolean isInFirstFold(long hash) {
    return Division.folds(3).piece(0, hash) == 0;
  }

  private static Row withLabel(Row row, int label) {
    Object[] values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == 2 ? (Object) label : row.get(i);
    }
    return RowFactory.create(values);
  }

  private static Map<Long, Double> firstFold(TrainRun run) {
    return run.outOfFold().stream()
        .filter(row -> isInFirstFold(row.getLong(0)))
        .collect(Collectors.toMap(row -> row.getLong(0), row -> row.getDouble(4)));
  }

  private static double loss(Row row) {
    return -Math.log(row.getDouble(3 + row.getInt(1)));
  }

  @Test
  void comparesByFoldsWithoutValidationRows() {
    TrainRun run = new TrainRun(folder, DATA, false, searched(3, 0.1, 5));
    assertThat(run.result().rows()).isEqualTo(new RowBalance(1_000, 600, 0, 0, 400));
    assertThat(run.outOfFold()).hasSize(600);
  }

  @Test
  void fitsOneCandidateWithoutValidationRows() {
    TrainRun run = new TrainRun(folder, DATA, false, settings(0.1));
    assertThat(run.result().trials().get(0).metric()).isNull();
    assertThat(run.result().selected()).isZero();
  }

  @Test
  void refusesToChooseWithoutValidationRows() {
    assertThatThrownBy(() -> new TrainRun(folder, DATA, false, settings(0.1, 0.2)))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Invalid split.validation: must be above 0, or train.folds at least 2, to choose among 2"
                + " candidates, found 0")
        .extracting(e -> ((LeatException) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void reportsThatACandidateDidNotConverge() {
    LogisticSettings hasty = new LogisticSettings(0, 0, 1, 1e-9, ClassWeights.NONE);
    Trial trial =
        new TrainRun(folder, DATA, false, new TrainSettings("auc", List.of(hasty), 0.5))
            .result()
            .trials()
            .get(0);
    assertThat(trial.converged()).isFalse();
    assertThat(trial.iterations()).isEqualTo(1);
    assertThat(trial.gradient()).isGreaterThan(1e-9);
  }

  private static TrainSettings searched(int folds, double... regParams) {
    return new TrainSettings(
        "log_loss",
        settings(regParams).candidates(),
        DecisionSettings.fixed(0.5),
        new SearchSettings(folds, true, Selecting.BEST));
  }

  private static TrainSettings settings(double... regParams) {
    List<CandidateSettings> candidates =
        Arrays.stream(regParams)
            .<CandidateSettings>mapToObj(
                r -> new LogisticSettings(r, 0, 100, 1e-8, ClassWeights.NONE))
            .toList();
    return new TrainSettings("log_loss", candidates, 0.5);
  }
}
