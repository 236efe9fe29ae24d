package leat.explain;

import java.util.List;
import java.util.function.ToDoubleFunction;
import leat.model.BoostedTrees;
import leat.model.DecisionTree;
import leat.model.Estimator;
import leat.model.LogisticModel;
import leat.model.RandomForest;

/** Shapley values by their definition: over all subsets of the players. */
final class BruteForce {
  private BruteForce() {}

  /**
   * The value of each player.
   *
   * @param game what a set of players, as bits, is worth
   */
  static double[] shapley(int players, ToDoubleFunction<Integer> game) {
    double[] values = new double[players];
    double[] worth = new double[1 << players];
    for (int set = 0; set < worth.length; set++) {
      worth[set] = game.applyAsDouble(set);
    }
    for (int set = 0; set < worth.length; set++) {
      double weight = weight(Integer.bitCount(set), players);
      for (int player = 0; player < players; player++) {
        if ((set >> player & 1) == 0) {
          values[player] += weight * (worth[set | 1 << player] - worth[set]);
        }
      }
    }
    return values;
  }

  /** s! (n - s - 1)! / n! */
  private static double weight(int size, int players) {
    double weight = 1.0 / players;
    for (int i = 1; i <= size; i++) {
      weight *= (double) i / (players - i);
    }
    return weight;
  }

  /** What is said of class k where only the slots of the set are known. */
  static double known(Estimator estimator, double[] slots, int k, int set) {
    if (estimator instanceof LogisticModel model) {
      return known(model, slots, k, set);
    }
    if (estimator instanceof RandomForest forest) {
      double sum = 0;
      for (DecisionTree tree : forest.trees()) {
        sum += known(tree, 0, slots, forest.classes() == 2 ? 0 : k, set);
      }
      double mean = sum / forest.trees().size();
      return forest.classes() == 2 && k == 0 ? 1 - mean : mean;
    }
    List<List<DecisionTree>> trees = ((BoostedTrees) estimator).trees();
    double sum = 0;
    for (DecisionTree tree : trees.get(trees.size() == 1 ? 0 : k)) {
      sum += known(tree, 0, slots, 0, set);
    }
    return trees.size() == 1 && k == 0 ? -sum : sum;
  }

  private static double known(LogisticModel model, double[] slots, int k, int set) {
    int row = model.multinomial() ? k : 0;
    double margin = model.intercepts()[row];
    for (int slot = 0; slot < slots.length; slot++) {
      double x = (set >> slot & 1) == 1 ? slots[slot] : model.means()[slot];
      margin += model.coefficients()[row][slot] * x;
    }
    return !model.multinomial() && k == 0 ? -margin : margin;
  }

  /** An unknown feature leads to both children, by their shares of the training rows. */
  private static double known(DecisionTree tree, int node, double[] row, int k, int set) {
    int feature = tree.features()[node];
    if (feature < 0) {
      return tree.value(node, k);
    }
    int left = node + 1;
    int right = tree.rights()[node];
    if ((set >> feature & 1) == 1) {
      return known(tree, row[feature] <= tree.thresholds()[node] ? left : right, row, k, set);
    }
    double both = tree.rows()[left] + tree.rows()[right];
    return tree.rows()[left] / both * known(tree, left, row, k, set)
        + tree.rows()[right] / both * known(tree, right, row, k, set);
  }
}
