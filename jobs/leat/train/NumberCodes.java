package leat.train;

import java.util.Arrays;

/**
 * Numbers cut into ranges.
 *
 * @param cuts ascending; the range of a code is above the cut before and up to its own
 */
record NumberCodes(double[] cuts) implements FeatureCodes {
  /**
   * A range for each value where there are few, else ranges of about equally many rows.
   *
   * @param values at least one; they are sorted
   * @param most ranges
   */
  static NumberCodes of(double[] values, int most) {
    Arrays.sort(values);
    int[] ends = ends(values);
    double[] cuts = new double[Math.min(ends.length, most) - 1];
    int count = 0;
    if (ends.length <= most) {
      for (int i = 0; i < cuts.length; i++) {
        cuts[count++] = middle(values[ends[i] - 1], values[ends[i]]);
      }
      return new NumberCodes(cuts);
    }
    int run = 0;
    for (int i = 1; i < most; i++) {
      long at = (long) i * values.length / most;
      while (ends[run] < at) {
        run++;
      }
      int end = ends[run];
      boolean isNew = count == 0 || values[end - 1] > cuts[count - 1];
      if (end < values.length && isNew) {
        cuts[count++] = middle(values[end - 1], values[end]);
      }
    }
    return new NumberCodes(Arrays.copyOf(cuts, count));
  }

  /** The index behind each run of equal values. */
  private static int[] ends(double[] sorted) {
    int[] ends = new int[sorted.length];
    int runs = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] > sorted[i - 1]) {
        ends[runs++] = i;
      }
    }
    return Arrays.copyOf(ends, runs);
  }

  /** At least the first and below the second, whatever is rounded. */
  private static double middle(double first, double second) {
    double middle = first / 2 + second / 2;
    return middle >= first && middle < second ? middle : first;
  }

  @Override
  public int count() {
    return cuts.length + 1;
  }

  @Override
  public int code(double value) {
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value <= cuts[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  @Override
  public double threshold(int code) {
    return cuts[code];
  }
}
