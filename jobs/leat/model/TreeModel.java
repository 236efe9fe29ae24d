package leat.model;

/** An estimator of trees, whose features are numbers. */
public sealed interface TreeModel extends Estimator permits BoostedTrees, RandomForest {
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
