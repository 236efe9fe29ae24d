package leat.explain;

/** The Shapley values of an estimator's features, exact for what it takes features to be. */
sealed interface FeatureShap permits LinearShap, TreesShap {
  /** What is said of a class where nothing is known of the row. */
  double base(int k);

  /**
   * Sets one value for each feature.
   *
   * @param features of the row
   * @param k the class
   * @param path of this thread
   * @param values takes one per feature
   */
  void features(double[] features, int k, TreePath path, double[] values);

  /** The same for each slot of the assembled vector. */
  void slots(double[] features, int k, TreePath path, double[] values);

  /** What a thread works with. */
  TreePath path();

  /** Steps that one row takes, to say how many rows are not too many. */
  long work();
}
