package leat.train;

import java.io.Serializable;
import leat.FixedPoint;

/**
 * Weighted sums over rows that give each slot's mean and deviation, in fixed point.
 *
 * <p>Numbers are measured from the middle of their range, so that a large mean costs no digits.
 *
 * @param design of the slots
 * @param classWeights factor on the weight of each class
 * @param middles of the number features' ranges
 * @param scales fixed-point factors
 */
record Moments(Design design, double[] classWeights, double[] middles, Scales scales)
    implements Serializable {
  private static final int BEFORE_SLOTS = 2;

  /** Sums of a block: of weights, of their squares, by slot, and of squares by slot. */
  long[] sums(EncodedBlock block) {
    int codes = design.codeOffsets().length;
    long[] sums = new long[BEFORE_SLOTS + 2 * design.slots()];
    for (int row = 0; row < block.rows(); row++) {
      double weight = block.weights()[row] * classWeights[block.labels()[row]];
      long rounded = FixedPoint.round(weight * scales.weight());
      sums[0] += rounded;
      sums[1] += FixedPoint.round(weight * weight * scales.squaredWeight());
      for (int c = row * codes; c < (row + 1) * codes; c++) {
        if (block.codes()[c] >= 0) {
          sums[BEFORE_SLOTS + block.codes()[c]] += rounded;
        }
      }
      addPositions(block, row, weight, sums);
      addNumbers(block, row, weight, sums);
    }
    return sums;
  }

  private void addPositions(EncodedBlock block, int row, double weight, long[] sums) {
    int[] offsets = design.positionOffsets();
    for (int p = 0; p < offsets.length; p++) {
      double position = block.positions()[row * offsets.length + p];
      if (position >= 0) {
        int knot = (int) position;
        add(offsets[p] + knot, weight, 1 - (position - knot), sums);
        if (position > knot) {
          add(offsets[p] + knot + 1, weight, position - knot, sums);
        }
      }
    }
  }

  private void add(int slot, double weight, double share, long[] sums) {
    double term = weight * share;
    sums[BEFORE_SLOTS + slot] += FixedPoint.round(term * scales.weight());
    sums[BEFORE_SLOTS + design.slots() + slot] += FixedPoint.round(term * share * scales.weight());
  }

  private void addNumbers(EncodedBlock block, int row, double weight, long[] sums) {
    int[] slots = design.numberSlots();
    int squares = BEFORE_SLOTS + design.slots();
    for (int n = 0; n < slots.length; n++) {
      double difference = block.numbers()[row * slots.length + n] - middles[n];
      double term = weight * difference;
      sums[BEFORE_SLOTS + slots[n]] += FixedPoint.round(term * scales.numbers()[n]);
      sums[squares + slots[n]] += FixedPoint.round(term * difference * scales.squares()[n]);
    }
  }

  /** Mean and deviation of each slot, from the sums over all blocks. */
  Standardisation standardisation(long[] sums) {
    double total = sums[0] / scales.weight();
    double unbiased = unbiased(total, sums[1] / scales.squaredWeight());
    double[] means = new double[design.slots()];
    double[] deviations = new double[design.slots()];
    for (int slot = 0; slot < means.length; slot++) {
      means[slot] = sums[BEFORE_SLOTS + slot] / scales.weight() / total;
      deviations[slot] = deviation(means[slot] * (1 - means[slot]), unbiased);
    }
    for (int p = 0; p < design.positionOffsets().length; p++) {
      int from = design.positionOffsets()[p];
      for (int slot = from; slot < from + design.positionWidths()[p]; slot++) {
        double square = sums[BEFORE_SLOTS + means.length + slot] / scales.weight() / total;
        deviations[slot] = deviation(square - means[slot] * means[slot], unbiased);
      }
    }
    int[] slots = design.numberSlots();
    for (int n = 0; n < slots.length; n++) {
      double mean = sums[BEFORE_SLOTS + slots[n]] / scales.numbers()[n] / total;
      double square = sums[BEFORE_SLOTS + means.length + slots[n]] / scales.squares()[n] / total;
      means[slots[n]] = mean;
      deviations[slots[n]] = deviation(square - mean * mean, unbiased);
    }
    return new Standardisation(means, deviations, total);
  }

  /** The factor of MLlib's Summarizer; n / (n - 1) where all weights are the same. */
  private static double unbiased(double total, double squares) {
    double denominator = total - squares / total;
    return denominator > 0 ? total / denominator : 1;
  }

  private static double deviation(double variance, double unbiased) {
    return Math.sqrt(Math.max(0, variance) * unbiased);
  }
}
