package leat.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import leat.config.CalibrationMethod;
import leat.metrics.ScoredRows;
import leat.model.CalibratedModel;
import leat.model.Isotonic;
import leat.model.LogisticModel;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final ScoredRows TEN =
      new ScoredRows(
          new double[] {0.1, 0.2, 0.3, 0.35, 0.4, 0.55, 0.6, 0.7, 0.8, 0.95},
          new byte[] {0, 0, 1, 0, 0, 1, 0, 1, 1, 1});
  private static final LogisticModel MODEL =
      new LogisticModel(new double[][] {{2, -1}}, new double[] {0.5});

  @Test
  void theSigmoidIsThatOfScikit() {
    // sklearn 1.2.1, sklearn.calibration._sigmoid_calibration (BFGS), signs turned
    PlattFit ofProbability = PlattFit.of(HeldOut.of(TEN), p -> p);
    assertThat(ofProbability.slope()).isCloseTo(4.14363, within(1e-4));
    assertThat(ofProbability.intercept()).isCloseTo(-2.03486, within(1e-4));
    PlattFit ofMargin = PlattFit.of(HeldOut.of(TEN), p -> Math.log(p / (1 - p)));
    assertThat(ofMargin.slope()).isCloseTo(0.80184, within(1e-4));
    assertThat(ofMargin.intercept()).isCloseTo(0.01058, within(1e-4));
  }

  @Test
  void theSigmoidOfALogisticRegressionIsInItsCoefficients() {
    Calibration calibration = Calibration.of(CalibrationMethod.PLATT, MODEL, HeldOut.of(TEN));
    LogisticModel calibrated = (LogisticModel) calibration.estimator();
    double slope = calibrated.coefficients()[0][0] / 2;
    assertThat(slope).isCloseTo(0.80184, within(1e-4));
    assertThat(calibrated.coefficients()[0][1]).isEqualTo(-slope);
    assertThat(calibrated.intercepts()[0] - slope * 0.5).isCloseTo(0.01058, within(1e-4));
    // the score 0.8 has the margin log 4
    assertThat(calibration.rows().scores()[8])
        .isCloseTo(1 / (1 + Math.exp(-0.80184 * Math.log(4) - 0.01058)), within(1e-4));
  }

  @Test
  void poolsWhatFallsAndHoldsNothingForCertain() {
    // pools {0.1, 0.2}, {0.3, 0.35, 0.4}, {0.55, 0.6}, {0.7, 0.8, 0.95} as sklearn's
    // IsotonicRegression; half a row with the share 1/2 in each: 0.25/2.5, 1.25/3.5, 1.25/2.5,
    // 3.25/3.5
    Isotonic isotonic = IsotonicFit.of(HeldOut.of(TEN));
    assertThat(isotonic.boundaries()).containsExactly(0.1, 0.2, 0.3, 0.4, 0.55, 0.6, 0.7, 0.95);
    assertThat(isotonic.values())
        .containsExactly(
            new double[] {0.1, 0.1, 1.25 / 3.5, 1.25 / 3.5, 0.5, 0.5, 3.25 / 3.5, 3.25 / 3.5},
            within(1e-15));
    // half way between 0.2 and 0.3
    assertThat(isotonic.calibrate(0.25)).isCloseTo((0.1 + 1.25 / 3.5) / 2, within(1e-15));
    assertThat(isotonic.calibrate(0)).isEqualTo(0.1);
    assertThat(isotonic.calibrate(1)).isEqualTo(3.25 / 3.5);
  }

  @Test
  void choosesWhatLosesLeastOnRowsItWasNotFittedTo() {
    // labels come true with the third root of the score: neither as it is nor a sigmoid of it
    Random random = new Random(7);
    double[] scores = random.doubles(4000).toArray();
    byte[] labels = new byte[scores.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (random.nextDouble() < Math.pow(scores[i], 1.0 / 3) / 2 ? 1 : 0);
    }
    HeldOut rows = HeldOut.of(new ScoredRows(scores, labels));
    Calibration found = Calibration.of(CalibrationMethod.AUTO, MODEL, rows);
    assertThat(found.losses().values()).allSatisfy(loss -> assertThat(loss).isPositive());
    double least = found.losses().values().stream().mapToDouble(loss -> loss).min().orElseThrow();
    assertThat(found.losses().get(found.method())).isEqualTo(least);
    assertThat(found.method()).isNotEqualTo(CalibrationMethod.NONE);
    assertThat(found.rows().logLoss(p -> p)).isLessThan(rows.logLoss(p -> p) - 0.02);
  }

  @Test
  void leavesCalibratedScoresAlone() {
    Random random = new Random(8);
    double[] scores = random.doubles(4000).toArray();
    byte[] labels = new byte[scores.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (random.nextDouble() < scores[i] ? 1 : 0);
    }
    HeldOut rows = HeldOut.of(new ScoredRows(scores, labels));
    Calibration found = Calibration.of(CalibrationMethod.AUTO, MODEL, rows);
    assertThat(found.rows().logLoss(p -> p)).isCloseTo(rows.logLoss(p -> p), within(2e-3));
  }

  @Test
  void aSigmoidThatWouldTurnTheOrderAroundIsNotUsed() {
    ScoredRows wrong = new ScoredRows(new double[] {0.1, 0.2, 0.8, 0.9}, new byte[] {1, 1, 0, 0});
    Calibration found = Calibration.of(CalibrationMethod.PLATT, MODEL, HeldOut.of(wrong));
    assertThat(found.method()).isEqualTo(CalibrationMethod.NONE);
    assertThat(found.estimator()).isSameAs(MODEL);
  }

  @Test
  void isotonicKeepsTheMarginsOfTheModel() {
    Calibration found = Calibration.of(CalibrationMethod.ISOTONIC, MODEL, HeldOut.of(TEN));
    CalibratedModel calibrated = (CalibratedModel) found.estimator();
    assertThat(calibrated.model()).isSameAs(MODEL);
    double[] probabilities = {-0.4, 0.4};
    calibrated.probabilities(probabilities, probabilities);
    // sigmoid(0.4) = 0.5987, between the points 0.55 and 0.6, both 0.5
    assertThat(probabilities[1]).isCloseTo(0.5, within(1e-15));
    assertThat(probabilities[0]).isCloseTo(0.5, within(1e-15));
  }
}
