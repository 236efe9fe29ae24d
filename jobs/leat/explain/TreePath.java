package leat.explain;

import java.util.Arrays;

/** Where the explanation of a row stands in a tree; one for each thread, used again and again. */
final class TreePath {
  /** By feature: the share of the training rows that passed all its splits so far. */
  final double[] shares;

  /** By feature: 1 where the row passes all its splits so far, else 0. */
  final double[] passes;

  /** By depth and point: the product over the features asked for so far. */
  final double[][] products;

  /** By depth and point: the sum over the leaves below. */
  final double[][] sums;

  TreePath(int features, int depth, int points) {
    shares = new double[features];
    passes = new double[features];
    Arrays.fill(shares, 1);
    Arrays.fill(passes, 1);
    products = new double[depth + 1][points];
    sums = new double[depth + 1][points];
    Arrays.fill(products[0], 1);
  }
}
