package leat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import leat.metrics.BinaryMetrics;
import leat.metrics.Curves;
import leat.metrics.Ranking;
import leat.metrics.ScoredRows;
import org.junit.jupiter.api.Test;

class DecidedTest {
  private static final double[] SCORES = {.1, .2, .2504, .2506, .6, .9};
  private static final byte[] LABELS = {0, 1, 0, 1, 0, 1};

  /** Inside of the bin from 0.250 to 0.251, which a threshold between two of its scores parts. */
  private static final double THRESHOLD = .2505;

  @Test
  void isExactWhereTheThresholdPartsABin() {
    Decided exact = exact(new ScoredRows(SCORES, LABELS));
    assertThat(exact.truePositives()).isCloseTo(2, within(1e-12));
    assertThat(exact.falsePositives()).isCloseTo(1, within(1e-12));
    assertThat(exact.capacity()).isCloseTo(5_000, within(1e-9));
    assertThat(exact.cost(new Costs(1, 5))).isCloseTo(6, within(1e-12));
    // all rows decided negative cost 3 * 5, all decided positive 3 * 1
    assertThat(exact.relativeCost(new Costs(1, 5))).isCloseTo(2, within(1e-12));
  }

  @Test
  void isExactWithWeights() {
    double[] weights = {1, 2, 3, 4, .5, 1.5};
    Decided exact = exact(new ScoredRows(SCORES, LABELS, weights));
    assertThat(exact.truePositives()).isCloseTo(5.5, within(1e-12));
    assertThat(exact.falsePositives()).isCloseTo(.5, within(1e-12));
    assertThat(exact.positives()).isEqualTo(7.5);
    assertThat(exact.negatives()).isEqualTo(4.5);
  }

  private static Decided exact(ScoredRows rows) {
    Ranking ranking = Ranking.of(rows);
    Curves curves = Curves.of(ranking, List.of("no", "yes"), THRESHOLD, 10);
    ThresholdSteps steps = ThresholdSteps.of(curves.classes().get(0).scoreCounts());
    return Decided.exact(BinaryMetrics.of(ranking, THRESHOLD), steps);
  }

  @Test
  void stepsFromAllRowsToNone() {
    Curves curves =
        Curves.of(Ranking.of(new ScoredRows(SCORES, LABELS)), List.of("no", "yes"), .5, 10);
    ThresholdSteps steps = ThresholdSteps.of(curves.classes().get(0).scoreCounts());
    assertThat(steps.from(0)).isEqualTo(new Decided(3, 3, 3, 3));
    assertThat(steps.from(250)).isEqualTo(new Decided(2, 2, 3, 3));
    assertThat(steps.from(251)).isEqualTo(new Decided(1, 1, 3, 3));
    assertThat(steps.from(1_000)).isEqualTo(new Decided(0, 0, 3, 3));
    assertThat(steps.from(1_000).precision()).isZero();
  }
}
