package leat.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import leat.config.CalibrationMethod;
import leat.config.DecisionSettings;
import leat.config.ThresholdRule;
import leat.metrics.Interval;
import leat.metrics.ScoredRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
  /** From the highest score down: + - + + - - - + - -. */
  private static final HeldOut TEN =
      HeldOut.of(
          new ScoredRows(
              new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95},
              new byte[] {0, 0, 1, 0, 0, 0, 1, 1, 0, 1}));

  /**
   * By hand, with 4 positive and 6 negative rows, k rows decided positive: TP of k = 1, 1, 2, 3, 3,
   * 3, 3, 4, 4, 4. F1 = 2 TP / (k + 4) is highest for k = 4 (6/8), so between 0.6 and 0.7. Youden
   * TP/4 - FP/6: k = 4 too (3/4 - 1/6). Precision of at least 0.7: k = 4 (3/4) has the most recall.
   * Recall of at least 0.9: k = 8 and more; k = 8 is the most precise. Capacity 0.3: k = 3.
   */
  @ParameterizedTest
  @CsvSource({
    "F1, 0, 0.65",
    "YOUDEN, 0, 0.65",
    "PRECISION, 0.7, 0.65",
    "PRECISION, 0.9, 0.925",
    "RECALL, 0.9, 0.25",
    "RECALL, 0.5, 0.65",
    "CAPACITY, 0.3, 0.75",
    "CAPACITY, 0.05, 1"
  })
  void isTheBestByItsRule(ThresholdRule rule, double bound, double expected) {
    Threshold found = Threshold.of(settings(rule, 1, 1, bound), TEN);
    assertThat(found.value()).isCloseTo(expected, within(1e-12));
    assertThat(found.isReached()).isTrue();
    assertThat(found.interval().low()).isLessThanOrEqualTo(found.value());
    assertThat(found.interval().high()).isGreaterThanOrEqualTo(found.value());
  }

  /**
   * Costs by k, of 1 for a false positive: k = 0: 4 n, 1: 3 n, 3: 1 + 2 n, 4: 1 + n, 8: 4, with n
   * for a false negative: least at k = 4 for n = 1, at k = 8 for n = 10, at k = 1 for n = 0.3 (0.9
   * against 1.2 and 1.3).
   */
  @ParameterizedTest
  @CsvSource({"1, 1, 0.65", "1, 10, 0.25", "1, 0.3, 0.925"})
  void costsDecideIt(double falsePositive, double falseNegative, double expected) {
    DecisionSettings settings = settings(ThresholdRule.COST, falsePositive, falseNegative, 0);
    assertThat(Threshold.of(settings, TEN).value()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void saysWhereAFloorCannotBeReached() {
    HeldOut rows = HeldOut.of(new ScoredRows(new double[] {0.2, 0.4, 0.6}, new byte[] {1, 1, 0}));
    Threshold found = Threshold.of(settings(ThresholdRule.PRECISION, 1, 1, 0.9), rows);
    assertThat(found.isReached()).isFalse();
    // the most precise: all three rows, 2/3
    assertThat(found.value()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void theIntervalNarrowsWithMoreRows() {
    assertThat(width(500)).isGreaterThan(1.5 * width(20_000));
  }

  private static double width(int count) {
    Random random = new Random(3);
    double[] scores = random.doubles(count).toArray();
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (random.nextDouble() < scores[i] ? 1 : 0);
    }
    HeldOut rows = HeldOut.of(new ScoredRows(scores, labels));
    Interval interval = Threshold.of(settings(ThresholdRule.F1, 1, 1, 0), rows).interval();
    return interval.high() - interval.low();
  }

  private static DecisionSettings settings(
      ThresholdRule rule, double falsePositive, double falseNegative, double bound) {
    return new DecisionSettings(
        CalibrationMethod.NONE, rule, 0.5, falsePositive, falseNegative, bound, bound);
  }
}
