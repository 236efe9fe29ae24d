package leat.train;

import java.io.Serializable;

/**
 * What bounds the sums over a set of rows; the same in whatever order rows are seen.
 *
 * @param rows number of rows
 * @param maxWeight largest row weight
 * @param maxNumbers largest absolute value of each number feature
 * @param classRows number of rows of each class
 */
record Extent(long rows, double maxWeight, double[] maxNumbers, long[] classRows)
    implements Serializable {

  static Extent of(EncodedBlock block, Design design) {
    int width = design.numberSlots().length;
    double[] max = new double[width];
    long[] classRows = new long[design.classes()];
    double maxWeight = 0;
    for (int row = 0; row < block.rows(); row++) {
      classRows[block.labels()[row]]++;
      maxWeight = Math.max(maxWeight, block.weights()[row]);
      for (int n = 0; n < width; n++) {
        max[n] = Math.max(max[n], Math.abs(block.numbers()[row * width + n]));
      }
    }
    return new Extent(block.rows(), maxWeight, max, classRows);
  }

  Extent and(Extent other) {
    double[] max = maxNumbers.clone();
    for (int n = 0; n < max.length; n++) {
      max[n] = Math.max(max[n], other.maxNumbers[n]);
    }
    long[] sums = classRows.clone();
    for (int c = 0; c < sums.length; c++) {
      sums[c] += other.classRows[c];
    }
    return new Extent(rows + other.rows, Math.max(maxWeight, other.maxWeight), max, sums);
  }
}
