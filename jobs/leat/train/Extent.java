package leat.train;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What bounds the sums over a set of rows; the same in whatever order rows are seen.
 *
 * @param rows number of rows
 * @param maxWeight largest row weight
 * @param min smallest value of each number feature
 * @param max largest value of each number feature
 * @param classRows number of rows of each class
 */
record Extent(long rows, double maxWeight, double[] min, double[] max, long[] classRows)
    implements Serializable {

  static Extent of(EncodedBlock block, Design design) {
    long[] classRows = new long[design.classes()];
    double maxWeight = 0;
    for (int row = 0; row < block.rows(); row++) {
      classRows[block.labels()[row]]++;
      maxWeight = Math.max(maxWeight, block.weights()[row]);
    }
    int width = design.numberSlots().length;
    double[] min = new double[width];
    double[] max = new double[width];
    Arrays.fill(min, Double.POSITIVE_INFINITY);
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
    double[] numbers = block.numbers();
    for (int at = 0; at < block.rows() * width; at++) {
      int n = at % width;
      min[n] = Math.min(min[n], numbers[at]);
      max[n] = Math.max(max[n], numbers[at]);
    }
    return new Extent(block.rows(), maxWeight, min, max, classRows);
  }

  Extent and(Extent other) {
    double[] least = min.clone();
    double[] most = max.clone();
    for (int n = 0; n < most.length; n++) {
      least[n] = Math.min(least[n], other.min[n]);
      most[n] = Math.max(most[n], other.max[n]);
    }
    long[] sums = classRows.clone();
    for (int c = 0; c < sums.length; c++) {
      sums[c] += other.classRows[c];
    }
    return new Extent(rows + other.rows, Math.max(maxWeight, other.maxWeight), least, most, sums);
  }

  /** The middle of the range of each number feature, to measure values from. */
  double[] middles() {
    double[] middles = new double[min.length];
    for (int n = 0; n < middles.length; n++) {
      middles[n] = min[n] / 2 + max[n] / 2;
    }
    return middles;
  }

  /** How far from the middle the values of each number feature reach. */
  double[] reach() {
    double[] reach = middles();
    for (int n = 0; n < reach.length; n++) {
      reach[n] = Math.max(max[n] - reach[n], reach[n] - min[n]);
    }
    return reach;
  }
}
