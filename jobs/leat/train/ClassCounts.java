package leat.train;

import java.io.Serializable;
import leat.FixedPoint;

/**
 * Weights of the rows of each class: of all, and by category.
 *
 * @param design of the features
 * @param classWeights factor on the weight of each class
 * @param scale fixed-point factor
 */
record ClassCounts(Design design, double[] classWeights, double scale) implements Serializable {
  static ClassCounts of(EncodedRows rows, double[] classWeights) {
    double largest = 0;
    for (double weight : classWeights) {
      largest = Math.max(largest, weight);
    }
    Extent extent = rows.extent();
    double scale = FixedPoint.scale(extent.rows(), extent.maxWeight() * largest);
    return new ClassCounts(rows.design(), classWeights, scale);
  }

  /** By class, then for each code feature by category, the last one none of them, and class. */
  long[] sums(EncodedBlock block) {
    int classes = design.classes();
    int codes = design.codeOffsets().length;
    long[] sums = new long[start(codes)];
    for (int row = 0; row < block.rows(); row++) {
      int label = block.labels()[row];
      long weight = FixedPoint.round(block.weights()[row] * classWeights[label] * scale);
      sums[label] += weight;
      for (int c = 0; c < codes; c++) {
        int slot = block.codes()[row * codes + c];
        int category = slot < 0 ? design.codeWidths()[c] : slot - design.codeOffsets()[c];
        sums[start(c) + category * classes + label] += weight;
      }
    }
    return sums;
  }

  private int start(int code) {
    int start = design.classes();
    for (int c = 0; c < code; c++) {
      start += (design.codeWidths()[c] + 1) * design.classes();
    }
    return start;
  }

  /** The weight of each class. */
  double[] classes(long[] sums) {
    return weights(sums, 0);
  }

  /** The weights of a code feature by category, the last one none of them, then class. */
  double[][] categories(long[] sums, int code) {
    double[][] weights = new double[design.codeWidths()[code] + 1][];
    for (int category = 0; category < weights.length; category++) {
      weights[category] = weights(sums, start(code) + category * design.classes());
    }
    return weights;
  }

  private double[] weights(long[] sums, int start) {
    double[] weights = new double[design.classes()];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = sums[start + k] / scale;
    }
    return weights;
  }
}
