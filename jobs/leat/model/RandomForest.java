package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.List;

/**
 * A random forest: the probability of a class is the mean of what the trees say.
 *
 * @param slots features, all of them numbers
 * @param classes at least 2
 * @param trees whose nodes have the probability of class 1, or of each class of more than two
 */
@JsonTypeName("random-forest")
public record RandomForest(int slots, int classes, List<DecisionTree> trees) implements TreeModel {
  /** Copies the list; refuses an empty one, and trees of other features or classes. */
  public RandomForest {
    trees = List.copyOf(trees);
    require(!trees.isEmpty(), "at least one tree is needed");
    require(classes >= 2, "at least two classes are needed");
    for (DecisionTree tree : trees) {
      require(tree.largestFeature() < slots, "a tree asks for a feature that is not there");
      require(tree.width() == (classes == 2 ? 1 : classes), "a node needs a value per class");
      for (double probability : tree.values()) {
        require(probability >= 0 && probability <= 1, "a node's values are probabilities");
      }
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("Invalid random-forest: " + rule);
    }
  }

  @Override
  public List<DecisionTree> allTrees() {
    return trees;
  }

  /** The sum of the trees' probabilities, as MLlib's rawPrediction. */
  @Override
  public void margins(Leaves leaves, double[] margins) {
    Arrays.fill(margins, 0);
    for (int t = 0; t < trees.size(); t++) {
      DecisionTree tree = trees.get(t);
      int leaf = leaves.of(t, tree);
      for (int k = 0; k < classes; k++) {
        margins[k] += probability(tree, leaf, k);
      }
    }
  }

  private double probability(DecisionTree tree, int node, int k) {
    if (classes > 2) {
      return tree.value(node, k);
    }
    return k == 1 ? tree.value(node, 0) : 1 - tree.value(node, 0);
  }

  @Override
  public void probabilities(double[] margins, double[] probabilities) {
    double sum = 0;
    for (double margin : margins) {
      sum += margin;
    }
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] = margins[k] / sum;
    }
  }

  @Override
  public double[] importances() {
    double[] gains = new double[slots];
    trees.forEach(tree -> tree.addGains(gains));
    return TreeModel.shares(gains);
  }

  /** In probabilities, not log-odds: they add up to the sum over the trees. */
  @Override
  public double[] contributions(double[] row, int k) {
    double[] sums = new double[slots + 1];
    for (DecisionTree tree : trees) {
      boolean isOther = classes == 2 && k == 0;
      tree.addContributions(row, classes == 2 ? 0 : k, isOther ? -1 : 1, sums);
      sums[slots] += isOther ? 1 : 0;
    }
    return sums;
  }
}
