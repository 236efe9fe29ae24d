package leat.diff;

import java.util.List;

/** What the columns of a row contribute to what a model says of it; for one thread. */
interface Contributor {
  /** Names of the columns that contribute. */
  List<String> columns();

  /** What contributions add up to: margin or probability. */
  String space();

  /** What is said of a class where nothing is known of the row. */
  double base(int k);

  /**
   * The contributions to what is said of a class; with the base they add up to it.
   *
   * @param typed values in the order of the model's own contract
   * @param k the class
   * @return one per column
   */
  double[] of(Object[] typed, int k);
}
