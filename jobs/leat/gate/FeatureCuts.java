package leat.gate;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How the values of each feature fall into bins.
 *
 * @param cuts of a number where each bin but the first begins, ascending; null for a code
 * @param bins number of bins of each feature
 */
public record FeatureCuts(double[][] cuts, int[] bins) implements Serializable {
  /** Most bins of a number. */
  public static final int MOST_BINS = 32;

  /**
   * Cuts numbers at quantiles.
   *
   * @param sample values by feature, then row; at least one row
   * @param codes number of codes of each feature, 0 for a number
   */
  public static FeatureCuts of(double[][] sample, int[] codes) {
    double[][] cuts = new double[sample.length][];
    int[] bins = new int[sample.length];
    for (int f = 0; f < sample.length; f++) {
      cuts[f] = codes[f] > 0 ? null : quantiles(sample[f]);
      bins[f] = codes[f] > 0 ? codes[f] + 1 : cuts[f].length + 1;
    }
    return new FeatureCuts(cuts, bins);
  }

  private static double[] quantiles(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] cuts = new double[MOST_BINS - 1];
    for (int i = 1; i < MOST_BINS; i++) {
      cuts[i - 1] = sorted[(int) ((long) i * sorted.length / MOST_BINS)];
    }
    return Arrays.stream(cuts).distinct().filter(cut -> cut > sorted[0]).toArray();
  }

  /** The bin of a value: of a number, that of the highest cut up to it; of a code, itself. */
  public int bin(int feature, double value) {
    if (cuts[feature] == null) {
      return value >= 0 ? (int) value : bins[feature] - 1;
    }
    int at = Arrays.binarySearch(cuts[feature], value);
    return at >= 0 ? at + 1 : -at - 1;
  }
}
