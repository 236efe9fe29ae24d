package leat.train;

import leat.config.ClassWeights;

/**
 * What class weights multiply the weights of rows with, and what that does to probabilities.
 *
 * <p>With factors w, p / (1 - p) comes out as w1 / w0 times what it is (C. Elkan, "The Foundations
 * of Cost-Sensitive Learning", 2001).
 */
final class ClassFactors {
  private ClassFactors() {}

  /** The factor of each class. */
  static double[] of(Extent extent, ClassWeights kind) {
    double[] factors = new double[extent.classRows().length];
    for (int c = 0; c < factors.length; c++) {
      double expected = (double) extent.rows() / factors.length;
      factors[c] = kind == ClassWeights.NONE ? 1 : expected / Math.max(1, extent.classRows()[c]);
    }
    return factors;
  }

  /** What factors add to margins: to the log odds of two classes, to the margin of each of more. */
  static double[] margins(double[] factors) {
    if (factors.length == 2) {
      return new double[] {Math.log(factors[1] / factors[0])};
    }
    double[] margins = new double[factors.length];
    for (int k = 0; k < margins.length; k++) {
      margins[k] = Math.log(factors[k]);
    }
    return margins;
  }
}
