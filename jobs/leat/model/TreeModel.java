package leat.model;

import java.util.List;

/** An estimator of trees, whose features are numbers. */
public sealed interface TreeModel extends Estimator permits BoostedTrees, RandomForest {
  /** All trees, in the order in which {@link #margins(Leaves, double[])} asks for their leaves. */
  List<DecisionTree> allTrees();

  /** The leaf of a row in one tree after another. */
  @FunctionalInterface
  interface Leaves {
    /**
     * The leaf of the row.
     *
     * @param index of the tree among all
     * @param tree itself
     */
    int of(int index, DecisionTree tree);
  }

  /**
   * Margins of a row whose leaves are known.
   *
   * @param leaves of the row
   * @param margins takes one number per class
   */
  void margins(Leaves leaves, double[] margins);

  @Override
  default void margins(double[] features, SlotLayout layout, double[] margins) {
    margins((index, tree) -> tree.leaf(features), margins);
  }

  /**
   * What the splits by each feature reduced the training loss by, as shares that add up to 1; all 0
   * where nothing was split.
   */
  double[] importances();

  /**
   * What each feature of a row moved the margin of a class by: the changes of the nodes' values
   * along the row's path through each tree (the approximation of A. Saabas, "Interpreting random
   * forests", 2014), which add up to the margin exactly.
   *
   * @param row one number per feature
   * @param k the class
   * @return one number per feature, then what the roots say
   */
  double[] contributions(double[] row, int k);

  /** Sums to shares of their sum. */
  static double[] shares(double[] sums) {
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    double[] shares = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      shares[i] = total > 0 ? sums[i] / total : 0;
    }
    return shares;
  }
}
