package leat.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import leat.metrics.Metric;
import leat.metrics.ScoredClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairedComparisonTest {
  @ParameterizedTest
  @EnumSource(Metric.class)
  void isSureOfABetterModelAndNotOfAWorseOne(Metric metric) {
    PairedComparison comparison = new PairedComparison(metric, 0, 1);
    Difference better = comparison.of(Scored.noisy(2_000, 0.1, 4, 7));
    assertThat(better.value()).isPositive();
    assertThat(better.low()).isPositive();
    assertThat(better.sure()).isGreaterThan(0.99);
    Difference worse = comparison.of(Scored.noisy(2_000, 4, 0.1, 7));
    assertThat(worse.high()).isNegative();
    assertThat(worse.sure()).isLessThan(0.01);
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void aModelIsSurelyNotWorseThanItself(Metric metric) {
    PairedRows rows = Scored.noisy(200, 1, 1, 3);
    PairedRows same = new PairedRows(rows.champion(), rows.champion(), 0.5, 0.5, Scored.CLASSES);
    Difference found = new PairedComparison(metric, 0, 1).of(same);
    assertThat(found.sure()).isEqualTo(1);
    assertThat(List.of(found.value(), found.low(), found.high())).containsOnly(0.0);
  }

  /** A weight of two for all rows but one lets rows count otherwise, and hardly the figure. */
  @Test
  void theBootstrapAgreesWithDeLong() {
    PairedRows rows = Scored.noisy(3_000, 0.9, 0.8, 11);
    double[] weights = new double[3_000];
    Arrays.fill(weights, 2);
    weights[0] = 2.0001;
    PairedRows weighted =
        Scored.paired(
            rows.challenger().scores()[1],
            rows.champion().scores()[1],
            rows.challenger().labels(),
            weights);
    PairedComparison comparison = new PairedComparison(Metric.AUC, 0.005, 1);
    Difference exact = comparison.of(rows);
    Difference drawn = comparison.of(weighted);
    assertThat(exact.method()).isEqualTo("paired DeLong");
    assertThat(drawn.method()).isEqualTo("paired bootstrap, 1,000 draws");
    double width = exact.high() - exact.low();
    assertThat(drawn.value()).isCloseTo(exact.value(), within(1e-6));
    assertThat(drawn.low()).isCloseTo(exact.low(), within(0.1 * width));
    assertThat(drawn.high()).isCloseTo(exact.high(), within(0.1 * width));
    assertThat(exact.sure()).isBetween(0.05, 0.95);
    assertThat(drawn.sure()).isCloseTo(exact.sure(), within(0.05));
  }

  @Test
  void doesNotDependOnTheOrderOfTheRows() {
    PairedRows rows = Scored.noisy(500, 1, 0.9, 2);
    List<Integer> order = IntStream.range(0, 500).boxed().toList();
    List<Integer> shuffled = new ArrayList<>(order);
    Collections.shuffle(shuffled, new Random(1));
    int[] places = shuffled.stream().mapToInt(Integer::intValue).toArray();
    PairedRows other =
        Scored.paired(
            picked(rows.challenger(), places),
            picked(rows.champion(), places),
            Arrays.stream(places).map(i -> rows.challenger().labels()[i]).toArray(),
            null);
    PairedComparison comparison = new PairedComparison(Metric.F1, 0, 1);
    assertThat(comparison.of(other)).isEqualTo(comparison.of(rows));
    assertThat(new PairedComparison(Metric.F1, 0, 2).of(rows)).isNotEqualTo(comparison.of(rows));
  }

  @Test
  void drawsFromSomeOfManyRows() {
    PairedRows rows = Scored.noisy(30_000, 0.5, 0.5, 2);
    Difference few = new PairedComparison(Metric.BRIER, 0, 1).of(rows);
    assertThat(few.rows()).isEqualTo(20_000);
    Difference all = new PairedComparison(Metric.AUC, 0, 1).of(rows);
    assertThat(all.rows()).isEqualTo(30_000);
  }

  /** With one positive row nobody knows how far the area would be from row to row. */
  @Test
  void isNotSureWhereAClassHasOneRow() {
    PairedRows rows =
        Scored.paired(
            new double[] {0.9, 0.2, 0.1}, new double[] {0.1, 0.2, 0.3}, new int[] {1, 0, 0}, null);
    Difference found = new PairedComparison(Metric.AUC, 0, 1).of(rows);
    assertThat(found.value()).isEqualTo(1);
    assertThat(found.sure()).isZero();
  }

  @Test
  void comparesThreeClasses() {
    Random random = new Random(4);
    double[][] good = new double[3][600];
    double[][] bad = new double[3][600];
    int[] labels = new int[600];
    for (int row = 0; row < 600; row++) {
      labels[row] = random.nextInt(3);
      for (int k = 0; k < 3; k++) {
        good[k][row] = k == labels[row] && random.nextDouble() < 0.8 ? 0.6 : 0.2;
        bad[k][row] = k == labels[row] && random.nextDouble() < 0.3 ? 0.6 : 0.2;
      }
    }
    List<String> names = List.of("a", "b", "c");
    PairedRows better =
        new PairedRows(
            new ScoredClasses(good, labels), new ScoredClasses(bad, labels), 0.5, 0.5, names);
    PairedRows worse =
        new PairedRows(
            new ScoredClasses(bad, labels), new ScoredClasses(good, labels), 0.5, 0.5, names);
    PairedComparison comparison = new PairedComparison(Metric.AUC, 0, 1);
    assertThat(comparison.of(better).sure()).isEqualTo(1);
    assertThat(comparison.of(worse).sure()).isZero();
  }

  private static double[] picked(ScoredClasses scored, int[] places) {
    return Arrays.stream(places).mapToDouble(i -> scored.scores()[1][i]).toArray();
  }
}
