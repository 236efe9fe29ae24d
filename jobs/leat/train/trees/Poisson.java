package leat.train.trees;

/**
 * Numbers from a Poisson distribution of mean 1: how often a row is in a sample with replacement of
 * the size of the whole, where there are many rows.
 */
final class Poisson {
  /** Larger ones come once in ten million times, and are taken as this. */
  static final int MOST = 10;

  private static final double[] CUMULATIVE = cumulative();

  private Poisson() {}

  private static double[] cumulative() {
    double[] sums = new double[MOST];
    double term = Math.exp(-1);
    double sum = 0;
    for (int k = 0; k < MOST; k++) {
      sum += term;
      sums[k] = sum;
      term /= k + 1;
    }
    return sums;
  }

  /** The number at a share of the distribution from 0 to 1. */
  static int of(double share) {
    int k = 0;
    while (k < MOST && share >= CUMULATIVE[k]) {
      k++;
    }
    return k;
  }
}
