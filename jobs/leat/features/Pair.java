package leat.features;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import leat.model.Feature;
import leat.model.Kind;

/**
 * Two features that may tell the same.
 *
 * @param first index of the earlier feature
 * @param second index of the later one
 * @param firstWidth categories of the earlier one; 0 for a number
 * @param secondWidth categories of the later one
 * @param firstCenter about the mean of the earlier one, which sums are taken from
 * @param secondCenter about that of the later one
 */
record Pair(
    int first, int second, int firstWidth, int secondWidth, double firstCenter, double secondCenter)
    implements Serializable {

  /** The pair of two features with values in a sample. */
  static Pair of(List<Feature> layout, int first, int second, double[][] values) {
    boolean isCode = layout.get(first).kind() == Kind.CODE;
    return new Pair(
        first,
        second,
        isCode ? layout.get(first).width() : 0,
        isCode ? layout.get(second).width() : 0,
        mean(values[first]),
        mean(values[second]));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  boolean isCode() {
    return firstWidth > 0;
  }
}
