package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import leat.ExitCode;
import leat.LeatException;
import leat.config.CalibrationMethod;
import leat.config.ClassWeights;
import leat.config.DecisionSettings;
import leat.config.LogisticSettings;
import leat.config.SearchSettings;
import leat.config.SearchSettings.Selecting;
import leat.config.ThresholdRule;
import leat.config.TrainSettings;
import leat.model.CalibratedModel;
import leat.model.ModelJson;
import leat.model.PortableModel;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTest {
  /** One row in four of class 1. */
  private static final SmallData DATA = unbalanced(SmallData.random(2_000, 2, false).rows());

  @TempDir Path folder;

  private static SmallData unbalanced(List<Row> rows) {
    List<Row> zeros = rows.stream().filter(row -> row.getInt(2) == 0).toList();
    List<Row> ones = rows.stream().filter(row -> row.getInt(2) == 1).toList();
    List<Row> chosen = new ArrayList<>(zeros.subList(0, 750));
    chosen.addAll(ones.subList(0, 250));
    Collections.shuffle(chosen, new Random(1));
    return new SmallData(chosen, 2);
  }

  @Test
  void calibratesAndDecidesByRowsThatNoFitHasSeen() {
    TrainRun run = run(CalibrationMethod.ISOTONIC, ThresholdRule.YOUDEN, ClassWeights.NONE, 4);
    Decision decision = run.result().decision();
    PortableModel model = ModelJson.read(run.text("model.json"));
    assertThat(model.estimator()).isInstanceOf(CalibratedModel.class);
    assertThat(model.threshold()).isEqualTo(decision.threshold());
    assertThat(decision.interval().low()).isLessThan(decision.threshold());
    assertThat(decision.interval().high()).isGreaterThan(decision.threshold());
    // what is kept of the held-out rows is calibrated, too: no more values than points
    long different = run.outOfFold().stream().map(row -> row.getDouble(4)).distinct().count();
    assertThat(different).isLessThan(run.outOfFold().size() / 2);
  }

  @Test
  void takesBackWhatClassWeightsAddToTheProbabilities() {
    double share = (double) DATA.rowsOfClass(1) / DATA.rows().size();
    assertThat(share).isLessThan(0.4);
    assertThat(mean(ClassWeights.BALANCED)).isGreaterThan(share + 0.05);
    assertThat(mean(ClassWeights.AUTO)).isCloseTo(share, within(0.04));
  }

  private double mean(ClassWeights weights) {
    TrainRun run =
        run(
            folder.resolve(weights.name()),
            CalibrationMethod.NONE,
            ThresholdRule.FIXED,
            weights,
            4);
    return run.outOfFold().stream().mapToDouble(row -> row.getDouble(4)).average().orElseThrow();
  }

  @Test
  void aSigmoidMendsUncorrectedClassWeights() {
    TrainRun run = run(CalibrationMethod.AUTO, ThresholdRule.FIXED, ClassWeights.BALANCED, 4);
    assertThat(run.result().decision().calibration()).isNotEqualTo(CalibrationMethod.NONE);
    List<Row> rows = run.outOfFold();
    double mean = rows.stream().mapToDouble(row -> row.getDouble(4)).average().orElseThrow();
    double share = rows.stream().mapToInt(row -> row.getInt(1)).average().orElseThrow();
    assertThat(mean).isCloseTo(share, within(0.01));
  }

  @Test
  void needsRowsToLearnFrom() {
    DecisionSettings settings = decision(CalibrationMethod.PLATT, ThresholdRule.FIXED);
    TrainSettings train =
        new TrainSettings(
            "auc",
            List.of(new LogisticSettings(0.01, 0, 100, 1e-8, ClassWeights.NONE)),
            settings,
            new SearchSettings(0, true, Selecting.BEST));
    assertThatThrownBy(() -> new TrainRun(folder, DATA, false, train))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Invalid train.decision: needs rows that no fit has seen to learn from. Set"
                + " split.validation above 0 or train.folds to 2 or more")
        .extracting(e -> ((LeatException) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void isForTwoClasses() {
    SmallData three = SmallData.random(600, 3, false);
    TrainSettings train = settings(CalibrationMethod.NONE, ThresholdRule.F1, ClassWeights.NONE, 3);
    assertThatThrownBy(() -> new TrainRun(folder, three, true, train))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining("by must be fixed with more than two classes, found NONE and F1");
  }

  private TrainRun run(
      CalibrationMethod calibration, ThresholdRule by, ClassWeights weights, int folds) {
    return run(folder, calibration, by, weights, folds);
  }

  private static TrainRun run(
      Path folder,
      CalibrationMethod calibration,
      ThresholdRule by,
      ClassWeights weights,
      int folds) {
    return new TrainRun(folder, DATA, true, settings(calibration, by, weights, folds));
  }

  private static TrainSettings settings(
      CalibrationMethod calibration, ThresholdRule by, ClassWeights weights, int folds) {
    return new TrainSettings(
        "log_loss",
        List.of(new LogisticSettings(0.01, 0, 100, 1e-8, weights)),
        decision(calibration, by),
        new SearchSettings(folds, true, Selecting.BEST));
  }

  private static DecisionSettings decision(CalibrationMethod calibration, ThresholdRule by) {
    return new DecisionSettings(calibration, by, 0.5, 1, 1, 0.5, 0.05);
  }
}
