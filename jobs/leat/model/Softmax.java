package leat.model;

import java.util.Arrays;

/** exp(m) of each margin over their sum, with the largest margin subtracted first. */
final class Softmax {
  private Softmax() {}

  /**
   * As MLlib computes it: the first infinite margin takes all.
   *
   * @param margins one per class
   * @param probabilities takes one per class; may be the same array
   */
  static void of(double[] margins, double[] probabilities) {
    double largest = -Double.MAX_VALUE;
    for (int k = 0; k < margins.length; k++) {
      if (margins[k] == Double.POSITIVE_INFINITY) {
        Arrays.fill(probabilities, 0);
        probabilities[k] = 1;
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
}
