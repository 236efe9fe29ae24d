package leat.train;

import java.util.Arrays;
import java.util.List;

/**
 * The values of each number feature in ascending order.
 *
 * <p>All rows where there are no more than {@value #MOST_VALUES} values; else those of a sample by
 * the rows' hashes, with the extremes of all, so that the same values come out of any partitioning.
 *
 * @param sorted by number feature
 */
record NumberValues(double[][] sorted) {
  private static final long MOST_VALUES = 4_000_000;

  static NumberValues of(EncodedRows rows) {
    int width = rows.design().numberSlots().length;
    Extent extent = rows.extent();
    double fraction = (double) MOST_VALUES / Math.max(1, extent.rows() * width);
    List<double[]> parts = rows.each(block -> sample(block, width, fraction));
    int count = parts.stream().mapToInt(part -> part.length / Math.max(1, width)).sum();
    int extremes = fraction < 1 ? 2 : 0;
    double[][] sorted = new double[width][count + extremes];
    for (int n = 0; n < width; n++) {
      gather(parts, width, n, sorted[n]);
      if (extremes > 0) {
        sorted[n][count] = extent.min()[n];
        sorted[n][count + 1] = extent.max()[n];
      }
      Arrays.sort(sorted[n]);
    }
    return new NumberValues(sorted);
  }

  private static void gather(List<double[]> parts, int width, int n, double[] values) {
    int at = 0;
    for (double[] part : parts) {
      for (int i = n; i < part.length; i += width) {
        // -0.0 and 0.0 are the same value
        values[at++] = part[i] + 0.0;
      }
    }
  }

  /** The numbers of the sampled rows, row by row. */
  private static double[] sample(EncodedBlock block, int width, double fraction) {
    if (fraction >= 1) {
      return block.numbers();
    }
    double[] values = new double[block.rows() * width];
    int at = 0;
    for (int row = 0; row < block.rows(); row++) {
      if (HashPosition.of(block.hashes()[row]) < fraction) {
        System.arraycopy(block.numbers(), row * width, values, at, width);
        at += width;
      }
    }
    return Arrays.copyOf(values, at);
  }
}
