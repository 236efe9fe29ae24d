package leat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeModelTest {
  /** Feature 0 up to 2: -1; else feature 1 up to 0.5: 0.5, above 3. */
  private static final DecisionTree TREE =
      new DecisionTree(
          new int[] {0, -1, 1, -1, -1},
          new double[] {2, 0, 0.5, 0, 0},
          new int[] {2, 0, 4, 0, 0},
          new double[] {6, 0, 2, 0, 0},
          new long[] {10, 4, 6, 5, 1},
          new double[] {0.1, -1, 1, 0.5, 3});

  private static final DecisionTree STUMP = leaf(0.25);

  private static DecisionTree leaf(double... values) {
    return new DecisionTree(
        new int[] {-1}, new double[1], new int[1], new double[1], new long[1], values);
  }

  @Test
  void aThresholdItselfGoesLeftAndNothingGoesRight() {
    assertThat(TREE.leaf(new double[] {2, 9})).isEqualTo(1);
    assertThat(TREE.leaf(new double[] {Math.nextUp(2.0), 0.5})).isEqualTo(3);
    assertThat(TREE.leaf(new double[] {Double.NaN, Double.NaN})).isEqualTo(4);
  }

  @Test
  void theMarginIsTheSumOfTheLeaves() {
    BoostedTrees model = new BoostedTrees(2, List.of(List.of(TREE, STUMP)));
    double[] margins = new double[2];
    model.margins(new double[] {3, 1}, null, margins);
    assertThat(margins).containsExactly(-3.25, 3.25);

    model.probabilities(margins, margins);
    assertThat(margins[1]).isEqualTo(1 / (1 + Math.exp(-3.25)), within(1e-15));
  }

  @Test
  void threeClassesHaveTreesOfTheirOwn() {
    BoostedTrees model =
        new BoostedTrees(2, List.of(List.of(TREE), List.of(STUMP), List.of(STUMP, STUMP)));
    double[] margins = new double[3];
    model.margins(new double[] {0, 0}, null, margins);

    assertThat(margins).containsExactly(-1, 0.25, 0.5);
  }

  @Test
  void aForestIsTheMeanOfItsTrees() {
    RandomForest forest =
        new RandomForest(1, 3, List.of(leaf(0.5, 0.25, 0.25), leaf(0.1, 0.2, 0.7)));
    double[] scores = new double[3];
    forest.margins(new double[1], null, scores);
    forest.probabilities(scores, scores);

    assertThat(scores[0]).isEqualTo(0.3, within(1e-15));
    assertThat(scores[1]).isEqualTo(0.225, within(1e-15));
    assertThat(scores[2]).isEqualTo(0.475, within(1e-15));
  }

  @Test
  void contributionsAddUpToTheMargin() {
    BoostedTrees model = new BoostedTrees(2, List.of(List.of(TREE, STUMP)));

    // Root 0.1 and 0.25; feature 0 moves from 0.1 to 1, feature 1 from 1 to 3.
    double[] found = model.contributions(new double[] {3, 1}, 1);
    assertThat(found[0]).isEqualTo(0.9, within(1e-15));
    assertThat(found[1]).isEqualTo(2, within(1e-15));
    assertThat(found[2]).isEqualTo(0.35, within(1e-15));
    assertThat(model.contributions(new double[] {3, 1}, 0)[1]).isEqualTo(-2, within(1e-15));
  }

  @Test
  void aForestsContributionsAddUpToTheSumOfItsTrees() {
    RandomForest forest = new RandomForest(2, 2, List.of(leaf(0.25), leaf(0.5)));

    assertThat(forest.contributions(new double[2], 1)).containsExactly(0, 0, 0.75);
    assertThat(forest.contributions(new double[2], 0)).containsExactly(0, 0, 1.25);
  }

  @Test
  void importancesAreSharesOfTheGains() {
    assertThat(new BoostedTrees(3, List.of(List.of(TREE))).importances())
        .containsExactly(0.75, 0.25, 0);
    assertThat(new BoostedTrees(3, List.of(List.of(STUMP))).importances()).containsExactly(0, 0, 0);
  }

  @Test
  void marginsCanBeMoved() {
    BoostedTrees model = new BoostedTrees(2, List.of(List.of(TREE, STUMP)));
    double[] margins = new double[2];
    model.withMargins(2, -1).orElseThrow().margins(new double[] {3, 1}, null, margins);

    assertThat(margins[1]).isEqualTo(2 * 3.25 - 1, within(1e-15));
  }

  @Test
  void refusesWhatIsNoTree() {
    assertThatThrownBy(() -> tree(new int[] {0, -1}, new int[] {1, 0}))
        .hasMessage("Invalid tree: nodes must be in pre-order");
    assertThatThrownBy(() -> tree(new int[] {0, -1, -1, -1}, new int[] {2, 0, 0, 0}))
        .hasMessage("Invalid tree: nodes must be in pre-order");
    assertThatThrownBy(() -> tree(new int[] {0, 1, -1, -1, -1}, new int[] {2, 3, 0, 0, 0}))
        .hasMessage("Invalid tree: nodes must be in pre-order");
    assertThatThrownBy(() -> leaf(Double.NaN))
        .hasMessage("Invalid value of a tree: must be finite, found NaN");
    assertThatThrownBy(() -> new BoostedTrees(1, List.of(List.of(TREE))))
        .hasMessage("Invalid boosting: a tree asks for a feature that is not there");
    assertThatThrownBy(() -> new RandomForest(2, 2, List.of(TREE)))
        .hasMessage("Invalid random-forest: a node's values are probabilities");
  }

  private static DecisionTree tree(int[] features, int[] rights) {
    int nodes = features.length;
    return new DecisionTree(
        features, new double[nodes], rights, new double[nodes], new long[nodes], new double[nodes]);
  }
}
