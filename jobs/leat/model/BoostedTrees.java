package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gradient boosted trees: a margin is the sum of what the trees of its class say.
 *
 * @param slots features, all of them numbers
 * @param trees one list for two classes, one for each class of more
 */
@JsonTypeName("boosting")
public record BoostedTrees(int slots, List<List<DecisionTree>> trees) implements TreeModel {
  /** Copies the lists; refuses none, empty ones, and trees that ask for other features. */
  public BoostedTrees {
    trees = trees.stream().map(List::copyOf).toList();
    require(!trees.isEmpty() && trees.size() != 2, "two classes take one list of trees");
    for (List<DecisionTree> ofClass : trees) {
      require(!ofClass.isEmpty(), "a class needs at least one tree");
      for (DecisionTree tree : ofClass) {
        require(tree.largestFeature() < slots, "a tree asks for a feature that is not there");
        require(tree.width() == 1, "a node needs one value");
      }
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("Invalid boosting: " + rule);
    }
  }

  @Override
  public int classes() {
    return trees.size() == 1 ? 2 : trees.size();
  }

  @Override
  public List<DecisionTree> allTrees() {
    return trees.stream().flatMap(List::stream).toList();
  }

  /** Two classes have the margins -m and m, the log-odds. */
  @Override
  public void margins(Leaves leaves, double[] margins) {
    int index = 0;
    for (int output = 0; output < trees.size(); output++) {
      double margin = 0;
      List<DecisionTree> ofClass = trees.get(output);
      for (int t = 0; t < ofClass.size(); t++) {
        margin += ofClass.get(t).values()[leaves.of(index++, ofClass.get(t))];
      }
      margins[output] = margin;
    }
    if (trees.size() == 1) {
      margins[1] = margins[0];
      margins[0] = -margins[1];
    }
  }

  /** 1 / (1 + exp(-m)) for two classes, softmax for more. */
  @Override
  public void probabilities(double[] margins, double[] probabilities) {
    if (trees.size() > 1) {
      Softmax.of(margins, probabilities);
      return;
    }
    double margin = margins[1];
    probabilities[0] = 1 / (1 + Math.exp(margin));
    probabilities[1] = 1 / (1 + Math.exp(-margin));
  }

  @Override
  public Optional<Estimator> withMargins(double slope, double shift) {
    if (trees.size() > 1) {
      return Optional.empty();
    }
    List<DecisionTree> moved = new ArrayList<>();
    for (DecisionTree tree : trees.get(0)) {
      moved.add(tree.withValues(slope, moved.isEmpty() ? shift : 0));
    }
    return Optional.of(new BoostedTrees(slots, List.of(moved)));
  }

  /**
   * The same with smaller margins.
   *
   * @param less by how much, of each list of trees
   */
  public BoostedTrees less(double[] less) {
    List<List<DecisionTree>> moved = new ArrayList<>();
    for (int k = 0; k < less.length; k++) {
      List<DecisionTree> ofClass = new ArrayList<>(trees.get(k));
      ofClass.set(0, ofClass.get(0).withValues(1, -less[k]));
      moved.add(ofClass);
    }
    return new BoostedTrees(slots, moved);
  }

  @Override
  public double[] importances() {
    double[] gains = new double[slots];
    trees.forEach(ofClass -> ofClass.forEach(tree -> tree.addGains(gains)));
    return TreeModel.shares(gains);
  }

  /** Of two classes: those of class 1, or of class 0, which are their negatives. */
  @Override
  public double[] contributions(double[] row, int k) {
    double[] sums = new double[slots + 1];
    double sign = trees.size() == 1 && k == 0 ? -1 : 1;
    for (DecisionTree tree : trees.get(trees.size() == 1 ? 0 : k)) {
      tree.addContributions(row, 0, sign, sums);
    }
    return sums;
  }
}
