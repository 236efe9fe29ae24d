package leat.profile;

import java.util.Map;

/**
 * The numbers of a column.
 *
 * @param count values that are numbers
 * @param min smallest
 * @param max largest
 * @param mean arithmetic; null where the sum is beyond a double
 * @param deviation unbiased; 0 for one value, null where squares are beyond a double
 * @param quantiles by fraction
 * @param histogram of equal bins
 * @param exact whether quantiles and histogram are exact; else a rank is off by less than 1 %
 */
public record NumberProfile(
    long count,
    double min,
    double max,
    Double mean,
    Double deviation,
    Map<String, Double> quantiles,
    Histogram histogram,
    boolean exact) {

  /**
   * Counts in bins of equal width.
   *
   * @param from lower end of the first bin
   * @param to upper end of the last bin, which includes it
   * @param counts of the bins, in order
   */
  public record Histogram(double from, double to, long[] counts) {}
}
