package leat.fairness;

import java.util.Arrays;

/**
 * A figure, and where it lies with 95 % confidence.
 *
 * @param value of the rows at hand
 * @param low lower end, at most the value
 * @param high upper end, at least the value
 */
public record Estimate(double value, double low, double high) {
  private static final double TAIL = 0.025;

  /**
   * With the interval between the quantiles 0.025 and 0.975 of draws.
   *
   * @return null where the value is not defined
   */
  static Estimate between(double value, double[] draws) {
    return Double.isNaN(value) ? null : of(value, quantile(draws, TAIL), quantile(draws, 1 - TAIL));
  }

  /**
   * With those quantiles mirrored at the value, which is right where draws lie too high by what
   * chance adds, as with sums of differences without their signs; never below 0.
   *
   * @return null where the value is not defined
   */
  static Estimate mirrored(double value, double[] draws) {
    return Double.isNaN(value)
        ? null
        : of(
            value,
            Math.max(0, 2 * value - quantile(draws, 1 - TAIL)),
            2 * value - quantile(draws, TAIL));
  }

  private static Estimate of(double value, double low, double high) {
    return new Estimate(value, Math.min(low, value), Math.max(high, value));
  }

  private static double quantile(double[] draws, double share) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
