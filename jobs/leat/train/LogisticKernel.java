package leat.train;

import java.io.Serializable;

/**
 * The logistic loss of a block of rows and its gradient, in fixed point.
 *
 * <p>For two classes, with margin m and label y in {0, 1}: loss = log(1 + exp(m)) - y m, derivative
 * p - y. For K classes, with margins m_k: loss = log(sum exp(m_k)) - m_y, derivative p_k - [k = y].
 * One-hot slots need one addition each, so a row costs as much as it has features, not slots.
 *
 * @param design layout of the parameters
 * @param classWeights factor on the weight of each class
 * @param scales fixed-point factors of the gradient
 * @param lossScale fixed-point factor of the loss at this point
 */
record LogisticKernel(Design design, double[] classWeights, Scales scales, double lossScale)
    implements Serializable {

  /** Sums over the block: first the loss, then the gradient in the layout of the parameters. */
  long[] sums(EncodedBlock block, double[] point) {
    long[] sums = new long[1 + design.parameters()];
    double[] margins = new double[design.outputs()];
    for (int row = 0; row < block.rows(); row++) {
      int label = block.labels()[row];
      double weight = block.weights()[row] * classWeights[label];
      for (int k = 0; k < margins.length; k++) {
        margins[k] = margin(block, row, point, k * (design.slots() + 1));
      }
      double loss = margins.length == 1 ? binary(margins, label) : softmax(margins, label);
      sums[0] += FixedPoint.round(weight * loss * lossScale);
      for (int k = 0; k < margins.length; k++) {
        add(block, row, weight * margins[k], sums, 1 + k * (design.slots() + 1));
      }
    }
    return sums;
  }

  private double margin(EncodedBlock block, int row, double[] point, int base) {
    int codes = design.codeOffsets().length;
    int numbers = design.numberSlots().length;
    double margin = point[base + design.slots()];
    for (int c = row * codes, end = c + codes; c < end; c++) {
      int slot = block.codes()[c];
      if (slot >= 0) {
        margin += point[base + slot];
      }
    }
    for (int n = 0, at = row * numbers; n < numbers; n++) {
      margin += point[base + design.numberSlots()[n]] * block.numbers()[at + n];
    }
    return margin;
  }

  /** Turns the margin into its derivative; gives the loss. */
  private static double binary(double[] margins, int label) {
    double margin = margins[0];
    double e = Math.exp(-Math.abs(margin));
    double positive = margin >= 0 ? 1 / (1 + e) : e / (1 + e);
    margins[0] = positive - label;
    return Math.log1p(e) + Math.max(margin, 0) - label * margin;
  }

  /** Turns the margins into their derivatives; gives the loss. */
  private static double softmax(double[] margins, int label) {
    double max = margins[0];
    for (double margin : margins) {
      max = Math.max(max, margin);
    }
    double own = margins[label] - max;
    double sum = 0;
    for (int k = 0; k < margins.length; k++) {
      margins[k] = Math.exp(margins[k] - max);
      sum += margins[k];
    }
    for (int k = 0; k < margins.length; k++) {
      margins[k] = margins[k] / sum - (k == label ? 1 : 0);
    }
    return Math.log(sum) - own;
  }

  private void add(EncodedBlock block, int row, double multiplier, long[] sums, int base) {
    int codes = design.codeOffsets().length;
    int numbers = design.numberSlots().length;
    long rounded = FixedPoint.round(multiplier * scales.weight());
    sums[base + design.slots()] += rounded;
    for (int c = row * codes, end = c + codes; c < end; c++) {
      int slot = block.codes()[c];
      if (slot >= 0) {
        sums[base + slot] += rounded;
      }
    }
    for (int n = 0, at = row * numbers; n < numbers; n++) {
      double term = multiplier * block.numbers()[at + n];
      sums[base + design.numberSlots()[n]] += FixedPoint.round(term * scales.numbers()[n]);
    }
  }
}
