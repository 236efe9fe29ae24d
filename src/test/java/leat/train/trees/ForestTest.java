package leat.train.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import leat.config.ClassWeights;
import leat.config.ForestSettings;
import org.junit.jupiter.api.Test;

class ForestTest {
  private final CodeBlock rows = TreeRowsForTests.rows(3000, 3);

  @Test
  void nodesSayTheSharesOfTheirRowsClasses() {
    Totals totals = TreeRowsForTests.totals(rows, 3);
    GrownTree tree = grown(rows, 3, 1.0, false, 1).get(0);

    for (int k = 0; k < 3; k++) {
      double share = totals.classWeights()[k] / totals.weight();
      assertThat(tree.values()[k]).isEqualTo(share, within(1e-12));
    }
    assertThat(tree.rows()[0]).isEqualTo(3000);
  }

  @Test
  void withoutDrawingAllTreesAreTheSame() {
    List<GrownTree> trees = grown(rows, 3, 1.0, false, 2);

    assertThat(TreeRowsForTests.text(trees.get(0))).isEqualTo(TreeRowsForTests.text(trees.get(1)));
  }

  @Test
  void treesSeeOtherRowsAndFeatures() {
    List<GrownTree> trees = grown(rows, 3, null, true, 10);

    assertThat(trees).extracting(TreeRowsForTests::text).doesNotHaveDuplicates();
    // A share of 1 - exp(-1) of the rows is drawn at least once: 1896, deviation 26.
    assertThat(trees).allSatisfy(tree -> assertThat(tree.rows()[0]).isBetween(1780L, 2010L));
  }

  @Test
  void timesARowIsDrawnFollowPoisson() {
    int[] counts = new int[Poisson.MOST + 1];
    for (int i = 0; i < 100_000; i++) {
      counts[Poisson.of(Hash.share(Hash.mixed(i)))]++;
    }
    // exp(-1), exp(-1), exp(-1) / 2, exp(-1) / 6 of 100,000; four deviations
    assertThat(counts[0]).isBetween(36_178, 37_398);
    assertThat(counts[1]).isBetween(36_178, 37_398);
    assertThat(counts[2]).isBetween(17_902, 18_886);
    assertThat(counts[3]).isBetween(5_832, 6_432);
  }

  private static List<GrownTree> grown(
      CodeBlock rows, int classes, Double columns, boolean bootstrap, int trees) {
    ForestSettings settings =
        new ForestSettings(trees, 5, 5, columns, bootstrap, 255, 9, ClassWeights.NONE);
    return new Forest(
            new LocalRows(List.of(rows)),
            TreeRowsForTests.totals(rows, classes),
            TreeRowsForTests.CODES,
            settings)
        .grow();
  }
}
