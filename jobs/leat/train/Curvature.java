package leat.train;

import java.io.Serializable;
import java.util.Arrays;
import leat.FixedPoint;

/**
 * How the mean loss curves in every direction near a start: its matrix of second derivatives, in
 * fixed point, from all rows or a sample by their hashes.
 *
 * <p>With K classes, one matrix stands for all, of the mean of p (1 - p) over the classes.
 *
 * @param design of the slots
 * @param classWeights factor on the weight of each class
 * @param middles of the number features' ranges
 * @param reach of the number features from there; values are taken in this unit, from -1 to 1
 * @param scale fixed-point factor of sums that a weight bounds
 * @param fraction of the rows that are looked at
 * @param point raw coefficients at the start, of numbers measured from the middles
 */
record Curvature(
    Design design,
    double[] classWeights,
    double[] middles,
    double[] reach,
    double scale,
    double fraction,
    double[] point)
    implements Serializable {

  /** The lower triangle of the matrix by rows, the intercept last; then the sum of weights. */
  long[] sums(EncodedBlock block) {
    int size = design.slots() + 1;
    long[] sums = new long[size * (size + 1) / 2 + 1];
    int most = design.codeOffsets().length + 2 * design.positionOffsets().length;
    int[] slots = new int[most + design.numberSlots().length + 1];
    double[] values = new double[slots.length];
    double[] margins = new double[design.outputs()];
    for (int row = 0; row < block.rows(); row++) {
      if (HashPosition.of(block.hashes()[row]) < fraction) {
        int count = nonZero(block, row, slots, values);
        double weight = block.weights()[row] * classWeights[block.labels()[row]];
        double curvature = weight * curvature(slots, values, count, margins);
        sums[sums.length - 1] += FixedPoint.round(weight * scale);
        add(slots, values, count, curvature * scale, sums);
      }
    }
    return sums;
  }

  /** Slots that are not 0, with their values; the intercept last. */
  private int nonZero(EncodedBlock block, int row, int[] slots, double[] values) {
    int count = 0;
    int codes = design.codeOffsets().length;
    for (int c = row * codes; c < (row + 1) * codes; c++) {
      if (block.codes()[c] >= 0) {
        slots[count] = block.codes()[c];
        values[count++] = 1;
      }
    }
    int positions = design.positionOffsets().length;
    for (int p = 0; p < positions; p++) {
      double position = block.positions()[row * positions + p];
      int knot = (int) position;
      if (position >= 0) {
        slots[count] = design.positionOffsets()[p] + knot;
        values[count++] = 1 - (position - knot);
      }
      if (position > knot) {
        slots[count] = design.positionOffsets()[p] + knot + 1;
        values[count++] = position - knot;
      }
    }
    int numbers = design.numberSlots().length;
    for (int n = 0; n < numbers; n++) {
      slots[count] = design.numberSlots()[n];
      double difference = block.numbers()[row * numbers + n] - middles[n];
      values[count++] = reach[n] > 0 ? difference / reach[n] : 0;
    }
    slots[count] = design.slots();
    values[count++] = 1;
    return count;
  }

  private double curvature(int[] slots, double[] values, int count, double[] margins) {
    int stride = design.slots() + 1;
    for (int k = 0; k < margins.length; k++) {
      double margin = 0;
      for (int i = 0; i < count; i++) {
        margin += point[k * stride + slots[i]] * values[i];
      }
      margins[k] = margin;
    }
    if (margins.length == 1) {
      double p = 1 / (1 + Math.exp(-margins[0]));
      return p * (1 - p);
    }
    return spread(margins);
  }

  /** The mean of p (1 - p) over the classes. */
  private static double spread(double[] margins) {
    double max = Arrays.stream(margins).max().orElse(0);
    double sum = 0;
    double squares = 0;
    for (double margin : margins) {
      double e = Math.exp(margin - max);
      sum += e;
      squares += e * e;
    }
    return (1 - squares / (sum * sum)) / margins.length;
  }

  private static void add(int[] slots, double[] values, int count, double scaled, long[] sums) {
    for (int i = 0; i < count; i++) {
      double term = scaled * values[i];
      for (int j = 0; j <= i; j++) {
        int high = Math.max(slots[i], slots[j]);
        int low = Math.min(slots[i], slots[j]);
        sums[high * (high + 1) / 2 + low] += FixedPoint.round(term * values[j]);
      }
    }
  }
}
