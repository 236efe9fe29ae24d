package leat.model;

/** exp(m) of each margin over their sum, with the largest margin subtracted first. */
final class Softmax {
  private Softmax() {}

  /**
   * As MLlib computes it: the first infinite margin takes all, which leaves NaN for others that are
   * not finite either.
   *
   * @param margins one per class
   * @param probabilities takes one per class; may be the same array
   */
  static void of(double[] margins, double[] probabilities) {
    double largest = -Double.MAX_VALUE;
    for (int k = 0; k < margins.length; k++) {
      if (margins[k] == Double.POSITIVE_INFINITY) {
        certain(k, margins, probabilities);
        return;
      }
      largest = margins[k] > largest ? margins[k] : largest;
    }
    double sum = 0;
    for (int k = 0; k < margins.length; k++) {
      probabilities[k] = Math.exp(margins[k] - largest);
      sum += probabilities[k];
    }
    for (int k = 0; k < margins.length; k++) {
      probabilities[k] /= sum;
    }
  }

  private static void certain(int certain, double[] margins, double[] probabilities) {
    for (int k = 0; k < margins.length; k++) {
      probabilities[k] = 0 * margins[k];
    }
    probabilities[certain] = 1;
  }
}
