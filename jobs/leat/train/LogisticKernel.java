package leat.train;

import java.io.Serializable;
import leat.FixedPoint;

/**
 * The logistic loss of a block of rows and its gradient, in fixed point.
 *
 * <p>For two classes, with margin m and label y in {0, 1}: loss = log(1 + exp(m)) - y m, derivative
 * p - y. For K classes, with margins m_k: loss = log(sum exp(m_k)) - m_y, derivative p_k - [k = y].
 * One-hot slots need one addition each, so a row costs as much as it has features, not slots.
 *
 * <p>This is where training spends its time. Rows go through three short loops, some at a time so
 * that they stay in the processor's cache: margins, derivatives, sums.
 *
 * @param design layout of the parameters
 * @param classWeights factor on the weight of each class
 * @param middles of the number features' ranges; a margin is of the differences from them
 * @param scales fixed-point factors of the gradient
 * @param lossScale fixed-point factor of the loss at this point
 */
record LogisticKernel(
    Design design, double[] classWeights, double[] middles, Scales scales, double lossScale)
    implements Serializable {
  private static final int ROWS_AT_A_TIME = 256;

  /** Sums over the block: first the loss, then the gradient in the layout of the parameters. */
  long[] sums(EncodedBlock block, double[] point) {
    long[] sums = new long[1 + design.parameters()];
    double[][] margins = new double[design.outputs()][ROWS_AT_A_TIME];
    for (int from = 0; from < block.rows(); from += ROWS_AT_A_TIME) {
      int rows = Math.min(ROWS_AT_A_TIME, block.rows() - from);
      for (int k = 0; k < margins.length; k++) {
        margins(block, from, rows, point, k * (design.slots() + 1), margins[k]);
      }
      sums[0] +=
          margins.length == 1
              ? binary(block, from, rows, margins[0])
              : softmax(block, from, rows, margins);
      for (int k = 0; k < margins.length; k++) {
        add(block, from, rows, margins[k], sums, 1 + k * (design.slots() + 1));
      }
    }
    return sums;
  }

  private void margins(
      EncodedBlock block, int from, int rows, double[] point, int base, double[] margins) {
    int[] codes = block.codes();
    int width = design.codeOffsets().length;
    double intercept = point[base + design.slots()];
    for (int row = 0, c = from * width; row < rows; row++) {
      double margin = intercept;
      for (int end = c + width; c < end; c++) {
        int slot = codes[c];
        if (slot >= 0) {
          margin += point[base + slot];
        }
      }
      margins[row] = margin;
    }
    addPositions(block.positions(), from, rows, point, base, margins);
    addNumbers(block.numbers(), from, rows, numberCoefficients(point, base), margins);
  }

  /** At the last knot the share of the slot after it, another feature's, is 0. */
  private void addPositions(
      double[] positions, int from, int rows, double[] point, int base, double[] margins) {
    int[] offsets = design.positionOffsets();
    for (int row = 0, p = from * offsets.length; row < rows; row++) {
      double margin = margins[row];
      for (int i = 0; i < offsets.length; i++) {
        double position = positions[p++];
        if (position >= 0) {
          int knot = (int) position;
          double at = point[base + offsets[i] + knot];
          margin += at + (position - knot) * (point[base + offsets[i] + knot + 1] - at);
        }
      }
      margins[row] = margin;
    }
  }

  private void addNumbers(
      double[] numbers, int from, int rows, double[] coefficients, double[] margins) {
    double[] middle = middles;
    for (int row = 0, n = from * coefficients.length; row < rows; row++) {
      double margin = margins[row];
      for (int i = 0; i < coefficients.length; i++) {
        margin += coefficients[i] * (numbers[n++] - middle[i]);
      }
      margins[row] = margin;
    }
  }

  private double[] numberCoefficients(double[] point, int base) {
    double[] coefficients = new double[design.numberSlots().length];
    for (int n = 0; n < coefficients.length; n++) {
      coefficients[n] = point[base + design.numberSlots()[n]];
    }
    return coefficients;
  }

  /** Turns margins into weighted derivatives; gives the sum of losses. */
  private long binary(EncodedBlock block, int from, int rows, double[] margins) {
    int[] labels = block.labels();
    double[] weights = block.weights();
    long losses = 0;
    for (int row = 0; row < rows; row++) {
      int label = labels[from + row];
      double weight = weights[from + row] * classWeights[label];
      double margin = margins[row];
      double e = Math.exp(-Math.abs(margin));
      double likelier = 1 / (1 + e);
      double positive = margin >= 0 ? likelier : e * likelier;
      double loss = Math.log(1 + e) + (margin > 0 ? margin : 0) - label * margin;
      losses += FixedPoint.round(weight * loss * lossScale);
      margins[row] = weight * (positive - label);
    }
    return losses;
  }

  /** Turns margins into weighted derivatives; gives the sum of losses. */
  private long softmax(EncodedBlock block, int from, int rows, double[][] margins) {
    double[] own = new double[margins.length];
    long losses = 0;
    for (int row = 0; row < rows; row++) {
      int label = block.labels()[from + row];
      double weight = block.weights()[from + row] * classWeights[label];
      for (int k = 0; k < own.length; k++) {
        own[k] = margins[k][row];
      }
      losses += FixedPoint.round(weight * softmax(own, label) * lossScale);
      for (int k = 0; k < own.length; k++) {
        margins[k][row] = weight * own[k];
      }
    }
    return losses;
  }

  /** Turns the margins of one row into their derivatives; gives the loss. */
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

  private void add(
      EncodedBlock block, int from, int rows, double[] derivatives, long[] sums, int base) {
    int[] codes = block.codes();
    int width = design.codeOffsets().length;
    double scale = scales.weight();
    long all = 0;
    for (int row = 0, c = from * width; row < rows; row++) {
      long rounded = FixedPoint.round(derivatives[row] * scale);
      all += rounded;
      for (int end = c + width; c < end; c++) {
        int slot = codes[c];
        if (slot >= 0) {
          sums[base + slot] += rounded;
        }
      }
    }
    sums[base + design.slots()] += all;
    addPositions(block.positions(), from, rows, derivatives, sums, base);
    addNumbers(block.numbers(), from, rows, derivatives, sums, base);
  }

  private void addPositions(
      double[] positions, int from, int rows, double[] derivatives, long[] sums, int base) {
    int[] offsets = design.positionOffsets();
    double scale = scales.weight();
    int counted = offsets.length == 0 ? 0 : rows;
    for (int row = 0, p = from * offsets.length; row < counted; row++) {
      double scaled = derivatives[row] * scale;
      long both = FixedPoint.round(scaled);
      for (int i = 0; i < offsets.length; i++) {
        double position = positions[p++];
        if (position >= 0) {
          int knot = (int) position;
          long next = FixedPoint.round(scaled * (position - knot));
          sums[base + offsets[i] + knot] += both - next;
          sums[base + offsets[i] + knot + 1] += next;
        }
      }
    }
  }

  private void addNumbers(
      double[] numbers, int from, int rows, double[] derivatives, long[] sums, int base) {
    double[] scale = scales.numbers();
    double[] middle = middles;
    long[] own = new long[scale.length];
    for (int row = 0, n = from * scale.length; row < rows; row++) {
      double derivative = derivatives[row];
      for (int i = 0; i < scale.length; i++) {
        own[i] += FixedPoint.round(derivative * (numbers[n++] - middle[i]) * scale[i]);
      }
    }
    for (int i = 0; i < scale.length; i++) {
      sums[base + design.numberSlots()[i]] += own[i];
    }
  }
}
