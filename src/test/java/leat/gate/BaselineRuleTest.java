package leat.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import leat.metrics.BinaryMetrics;
import leat.metrics.Metric;
import leat.metrics.Metrics;
import leat.metrics.ScoredRows;
import org.junit.jupiter.api.Test;

class BaselineRuleTest {
  private static final List<String> CLASSES = List.of("no", "yes");

  /** Training rows 3 : 1, test rows 6 : 4: every row is scored 0.25 and decided no. */
  @Test
  void theMajorityIsScoredByTheClassFrequenciesOfTraining() {
    Metrics found = Tallies.majority(CLASSES, new double[] {3, 1}, new double[] {6, 4});
    assertThat(found.auc()).isEqualTo(0.5);
    assertThat(found.accuracy()).isCloseTo(0.6, within(1e-15));
    assertThat(found.prAuc()).isCloseTo(0.4, within(1e-15));
    assertThat(found.recall()).isZero();
    assertThat(found.brier()).isCloseTo((6 * 0.0625 + 4 * 0.5625) / 10, within(1e-15));
    double logLoss = -(6 * Math.log(0.75) + 4 * Math.log(0.25)) / 10;
    assertThat(found.logLoss()).isCloseTo(logLoss, within(1e-15));
  }

  @Test
  void ofThreeClassesTheMostFrequentIsDecided() {
    List<String> classes = List.of("a", "b", "c");
    Metrics found = Tallies.majority(classes, new double[] {1, 2, 1}, new double[] {5, 3, 2});
    assertThat(found.accuracy()).isCloseTo(0.3, within(1e-15));
    double logLoss = -(7 * Math.log(0.25) + 3 * Math.log(0.5)) / 10;
    assertThat(found.logLoss()).isCloseTo(logLoss, within(1e-15));
  }

  @Test
  void equalIsNotBetter() {
    Metrics majority = Tallies.majority(CLASSES, new double[] {3, 1}, new double[] {6, 4});
    Metrics constant = scored(0.3, 0.3, 0.3, 0.3);
    RuleResult result = new BaselineRule(Metric.AUC, constant).majority(majority);
    assertThat(result)
        .isEqualTo(
            new RuleResult(
                "baseline majority",
                false,
                "0.500000",
                "better than 0.500000",
                "test auc 0.500000 is not better than 0.500000 of the class frequencies of the"
                    + " training rows"));
    Metrics good = scored(0.1, 0.2, 0.9, 0.8);
    assertThat(new BaselineRule(Metric.AUC, good).majority(majority).passed()).isTrue();
    assertThat(new BaselineRule(Metric.LOG_LOSS, good).majority(majority).passed()).isTrue();
    assertThat(new BaselineRule(Metric.LOG_LOSS, scored(0.9, 0.9, 0.1, 0.1)).majority(majority))
        .returns(false, RuleResult::passed);
  }

  @Test
  void aFigureThatIsNotDefinedFails() {
    Metrics oneClass = BinaryMetrics.of(new ScoredRows(new double[] {0.2}, new byte[] {0}), 0.5);
    RuleResult result = new BaselineRule(Metric.AUC, oneClass).majority(oneClass);
    assertThat(result.passed()).isFalse();
    assertThat(result.found()).isEqualTo("(not defined)");
  }

  /**
   * Of feature a, bin 0 is mostly no and bin 1 mostly yes, in training and test; b says nothing. Of
   * a, test AUC: pairs of 5 yes and 5 no are 4 x 4 in order, 1 x 1 not, 8 tied: (16 + 4) / 25.
   */
  @Test
  void findsTheBestSingleFeature() {
    double[][][] training = {{{40, 10}, {10, 40}}, {{25, 25}, {25, 25}}};
    double[][][] test = {{{4, 1}, {1, 4}}, {{3, 2}, {2, 3}}};
    SingleFeature.Best best =
        SingleFeature.best(Metric.AUC, CLASSES, List.of("a", "b"), training, test);
    assertThat(best.feature()).isEqualTo("a");
    assertThat(best.figures().auc()).isCloseTo(0.8, within(1e-15));
    // scores (10 + 5) / 60 and (40 + 5) / 60
    double logLoss = -(8 * Math.log(0.75) + 2 * Math.log(0.25)) / 10;
    assertThat(best.figures().logLoss()).isCloseTo(logLoss, within(1e-15));
  }

  @Test
  void cutsNumbersAtQuantilesAndTakesCodesAsTheyAre() {
    double[] numbers = new double[3_200];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = 3_199 - row;
    }
    double[] constant = new double[3_200];
    FeatureCuts cuts = FeatureCuts.of(new double[][] {numbers, constant, {0}}, new int[] {0, 0, 3});
    assertThat(cuts.bins()).containsExactly(32, 1, 4);
    assertThat(cuts.bin(0, 99)).isZero();
    assertThat(cuts.bin(0, 100)).isEqualTo(1);
    assertThat(cuts.bin(0, 1e9)).isEqualTo(31);
    assertThat(cuts.bin(0, -1)).isZero();
    assertThat(cuts.bin(1, 5)).isZero();
    assertThat(cuts.bin(2, 2)).isEqualTo(2);
    assertThat(cuts.bin(2, -1)).isEqualTo(3);
  }

  private static Metrics scored(double... scores) {
    return BinaryMetrics.of(new ScoredRows(scores, new byte[] {0, 0, 1, 1}), 0.5);
  }
}
