package leat.gate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The difference of two areas under the ROC curve on the same rows, and its variance.
 *
 * <p>E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Comparing the areas under two or more
 * correlated receiver operating characteristic curves (1988), with the ranks of X. Sun and W. Xu,
 * Fast implementation of DeLong's algorithm (2014). A row's placement is the share of the rows of
 * the other class that it is on the right side of, ties counting half; an area is the mean of
 * placements, and the variance of the difference of areas is the variance of the differences of
 * placements over their number, for either class.
 *
 * @param difference area of the first scores less that of the second
 * @param variance of it; NaN where a class has fewer than two rows
 */
record PairedDeLong(double difference, double variance) {

  /**
   * Compares two scores of the same rows.
   *
   * @param positive whether a row is of the positive class; there are rows of both
   */
  static PairedDeLong of(double[] first, double[] second, boolean[] positive) {
    double[] a = placements(first, positive);
    double[] b = placements(second, positive);
    double[] ofPositives = differences(a, b, positive, true);
    double[] ofNegatives = differences(a, b, positive, false);
    double variance =
        variance(ofPositives) / ofPositives.length + variance(ofNegatives) / ofNegatives.length;
    return new PairedDeLong(mean(ofPositives), variance);
  }

  /** For each row the share of rows of the other class on whose right side it is. */
  private static double[] placements(double[] scores, boolean[] positive) {
    int[] order = order(scores);
    int positives = count(positive);
    int negatives = positive.length - positives;
    double[] placements = new double[scores.length];
    int positivesBelow = 0;
    int negativesBelow = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      int tiedPositives = 0;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        tiedPositives += positive[order[to++]] ? 1 : 0;
      }
      int tiedNegatives = to - from - tiedPositives;
      double ofPositive = (negativesBelow + tiedNegatives / 2.0) / negatives;
      double ofNegative = (positives - positivesBelow - tiedPositives / 2.0) / positives;
      for (; from < to; from++) {
        placements[order[from]] = positive[order[from]] ? ofPositive : ofNegative;
      }
      positivesBelow += tiedPositives;
      negativesBelow += tiedNegatives;
    }
    return placements;
  }

  /** Rows by score, without an object for each: its rank among the sorted scores, and its row. */
  private static int[] order(double[] scores) {
    double[] sorted = scores.clone();
    for (int row = 0; row < sorted.length; row++) {
      sorted[row] += 0.0; // -0.0 becomes 0.0, as they are equal
    }
    Arrays.parallelSort(sorted);
    long[] keys = new long[scores.length];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = ((long) Arrays.binarySearch(sorted, scores[row] + 0.0) << 32) | row;
    }
    Arrays.parallelSort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private static int count(boolean[] positive) {
    return (int) IntStream.range(0, positive.length).filter(row -> positive[row]).count();
  }

  private static double[] differences(double[] a, double[] b, boolean[] positive, boolean wanted) {
    return IntStream.range(0, a.length)
        .filter(row -> positive[row] == wanted)
        .mapToDouble(row -> a[row] - b[row])
        .toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
        / (values.length - 1);
  }
}
