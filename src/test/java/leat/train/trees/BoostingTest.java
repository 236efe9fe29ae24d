package leat.train.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import leat.config.BoostingSettings;
import leat.config.ClassWeights;
import org.junit.jupiter.api.Test;

class BoostingTest {
  @Test
  void aStumpIsTheOneOfAHandCalculation() {
    // Codes 0 0 0 1 1 2 2 2, classes 0 0 1 0 1 1 1 1: the prior is log(5/3), p = 5/8,
    // g = 5/8 or -3/8, h = 15/64. At most 1: G = 9/8, H = 75/64; above: G = -9/8, H = 45/64. At
    // most 0 would be 7/8 and 45/64, whose gain is 49/45 + 49/75.
    CodeBlock rows = rows(new byte[] {0, 0, 0, 1, 1, 2, 2, 2}, 0, 0, 1, 0, 1, 1, 1, 1);
    GrownTree tree = boosted(rows, settings(1, 2, 2, 0, 1)).trees().get(0).get(0);

    assertThat(tree.features()).containsExactly(0, -1, -1);
    assertThat(tree.bins()[0]).isEqualTo(1);
    assertThat(tree.rows()).containsExactly(8, 5, 3);
    double prior = Math.log(5 / 3.0);
    assertThat(tree.gains()[0]).isEqualTo(81 / 75.0 + 81 / 45.0, within(1e-9));
    assertThat(tree.values()[1]).isEqualTo(prior - 72 / 75.0, within(1e-9));
    assertThat(tree.values()[2]).isEqualTo(prior + 72 / 45.0, within(1e-9));
  }

  @Test
  void aPenaltyDrawsLeavesToThePrior() {
    CodeBlock rows = rows(new byte[] {0, 0, 0, 1, 1, 2, 2, 2}, 0, 0, 1, 0, 1, 1, 1, 1);
    GrownTree tree = boosted(rows, settings(1, 2, 2, 1, 0.5)).trees().get(0).get(0);

    // -G / (H + 1) times the learning rate
    double prior = Math.log(5 / 3.0);
    assertThat(tree.values()[1]).isEqualTo(prior - 0.5 * (9 / 8.0) / (1 + 75 / 64.0), within(1e-9));
  }

  @Test
  void leavesKeepTheirRows() {
    CodeBlock rows = TreeRowsForTests.rows(2000, 2);
    for (GrownTree tree : boosted(rows, settings(5, 30, 70, 0, 0.1)).trees().get(0)) {
      int leaves = 0;
      for (int node = 0; node < tree.features().length; node++) {
        assertThat(tree.rows()[node]).isGreaterThanOrEqualTo(70);
        leaves += tree.features()[node] < 0 ? 1 : 0;
      }
      assertThat(leaves).isBetween(2, 30);
    }
  }

  @Test
  void theLossFallsWithTrees() {
    CodeBlock rows = TreeRowsForTests.rows(2000, 3);
    double few = boosted(rows, settings(1, 8, 20, 0, 0.3)).loss();
    double more = boosted(rows, settings(10, 8, 20, 0, 0.3)).loss();

    assertThat(more).isLessThan(few - 0.1);
  }

  @Test
  void nothingToSplitGivesThePriorInOneTree() {
    CodeBlock rows = rows(new byte[8], 0, 0, 1, 0, 1, 1, 1, 1);
    List<GrownTree> trees = boosted(rows, settings(10, 8, 1, 0, 0.3)).trees().get(0);

    assertThat(trees).hasSize(1);
    assertThat(trees.get(0).values()[0]).isEqualTo(Math.log(5 / 3.0), within(1e-9));
  }

  @Test
  void patienceStopsWhereHeldOutRowsSaySo() {
    CodeBlock rows = TreeRowsForTests.rows(2000, 2);
    BoostingSettings settings =
        new BoostingSettings(300, 0.5, 31, 20, 5, 0, 1, 255, 5, 1, ClassWeights.NONE);
    BoostedFit fit = boosted(rows, settings);

    assertThat(fit.rounds()).isBetween(1, 50);
    assertThat(fit.isDone()).isTrue();
  }

  private static BoostedFit boosted(CodeBlock rows, BoostingSettings settings) {
    int classes = 1 + Arrays.stream(rows.labels()).max().orElseThrow();
    int[] codes = rows.features() == 1 ? new int[] {3} : TreeRowsForTests.CODES;
    Totals totals = TreeRowsForTests.totals(rows, classes);
    return new Boosting(new LocalRows(List.of(rows)), totals, codes, settings).fit();
  }

  private static BoostingSettings settings(
      int trees, int leaves, int minRows, double l2, double rate) {
    return new BoostingSettings(
        trees, rate, leaves, 20, minRows, l2, 1, 255, 0, 1, ClassWeights.NONE);
  }

  private static CodeBlock rows(byte[] codes, int... labels) {
    double[] weights = new double[codes.length];
    Arrays.fill(weights, 1);
    return new CodeBlock(codes.length, 1, codes, labels, weights, new long[codes.length]);
  }
}
