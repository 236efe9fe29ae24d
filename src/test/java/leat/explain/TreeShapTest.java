package leat.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import leat.model.BoostedTrees;
import leat.model.DecisionTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeShapTest {
  /** Feature 0 up to 2 (4 rows): -1; else feature 1 up to 0.5 (5 rows): 0.5, above (1 row): 3. */
  private static final DecisionTree TREE =
      new DecisionTree(
          new int[] {0, -1, 1, -1, -1},
          new double[] {2, 0, 0.5, 0, 0},
          new int[] {2, 0, 4, 0, 0},
          new double[5],
          new long[] {10, 4, 6, 5, 1},
          new double[] {0.1, -1, 1, 0.5, 3});

  @Test
  void aSmallTreeIsWorkedOutByHand() {
    // Nothing known: 0.4 (-1) + 0.5 (0.5) + 0.1 (3) = 0.15; feature 0 alone: (5 x 0.5 + 3) / 6 =
    // 0.91667; feature 1 alone: 0.4 (-1) + 0.6 (3) = 1.4; both: 3.
    double[] values = new double[2];
    TreeShap shap = TreeShap.of(TREE);
    shap.add(new double[] {3, 1}, 0, 1, new TreePath(2, 2, 1), values);

    assertThat(shap.base(0)).isEqualTo(0.15, within(1e-15));
    assertThat(values[0]).isEqualTo((0.916666666666667 - 0.15 + 3 - 1.4) / 2, within(1e-14));
    assertThat(values[1]).isEqualTo((1.4 - 0.15 + 3 - 0.916666666666667) / 2, within(1e-14));
  }

  @Test
  void aMissingNumberGoesRightAsInTheModel() {
    double[] values = new double[2];
    TreeShap.of(TREE)
        .add(new double[] {Double.NaN, Double.NaN}, 0, 1, new TreePath(2, 2, 1), values);

    assertThat(values[0] + values[1]).isEqualTo(3 - 0.15, within(1e-14));
  }

  /** Each split asks for another feature, or for one that was asked for above. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 60})
  void aDeepTreeAddsUp(int features) {
    int depth = 60;
    DecisionTree chain = chain(depth, features);
    TreeShap shap = TreeShap.of(chain);
    double[] row = new double[features];
    Arrays.setAll(row, f -> f % 3 == 0 ? 100 : depth / 2.0);
    double[] values = new double[features];
    shap.add(row, 0, 1, new TreePath(features, depth, shap.points()), values);

    assertThat(shap.base(0) + Arrays.stream(values).sum())
        .isEqualTo(chain.value(chain.leaf(row), 0), within(1e-11));
  }

  /** Node 2 i asks, its left child is a leaf. */
  private static DecisionTree chain(int depth, int features) {
    int nodes = 2 * depth + 1;
    int[] asked = new int[nodes];
    double[] thresholds = new double[nodes];
    int[] rights = new int[nodes];
    long[] rows = new long[nodes];
    double[] values = new double[nodes];
    for (int node = 0; node < nodes; node++) {
      boolean isInner = node % 2 == 0 && node < nodes - 1;
      asked[node] = isInner ? node / 2 % features : -1;
      thresholds[node] = isInner ? node / 2 : 0;
      rights[node] = isInner ? node + 2 : 0;
      rows[node] = 1 + node * 7 % 10;
      values[node] = node * 13 % 17 - 8;
    }
    return new DecisionTree(asked, thresholds, rights, new double[nodes], rows, values);
  }

  @Test
  void aTreeThatAsksNothingOwesNothing() {
    DecisionTree leaf =
        new DecisionTree(
            new int[] {-1},
            new double[1],
            new int[1],
            new double[1],
            new long[1],
            new double[] {2});
    TreesShap shap = TreesShap.of(new BoostedTrees(1, List.of(List.of(leaf))));
    double[] values = {7};
    shap.features(new double[1], 1, shap.path(), values);

    assertThat(values).containsExactly(0);
    assertThat(shap.base(1)).isEqualTo(2);
    assertThat(shap.base(0)).isEqualTo(-2);
  }
}
