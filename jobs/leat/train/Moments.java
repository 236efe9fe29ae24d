package leat.train;

/** Weighted sums over rows that give each slot's deviation, in fixed point. */
final class Moments {
  private Moments() {}

  /** Sums of a block: total weight; by slot the weighted sum; by number feature that of squares. */
  static long[] sums(EncodedBlock block, Design design, double[] classWeights, Scales scales) {
    int slots = design.slots();
    int numbers = design.numberSlots().length;
    int codes = design.codeOffsets().length;
    long[] sums = new long[1 + slots + numbers];
    for (int row = 0; row < block.rows(); row++) {
      double weight = block.weights()[row] * classWeights[block.labels()[row]];
      long rounded = FixedPoint.round(weight * scales.weight());
      sums[0] += rounded;
      for (int c = row * codes; c < (row + 1) * codes; c++) {
        if (block.codes()[c] >= 0) {
          sums[1 + block.codes()[c]] += rounded;
        }
      }
      for (int n = 0; n < numbers; n++) {
        double value = block.numbers()[row * numbers + n];
        sums[1 + design.numberSlots()[n]] += FixedPoint.round(weight * value * scales.numbers()[n]);
        sums[1 + slots + n] += FixedPoint.round(weight * value * value * scales.squares()[n]);
      }
    }
    return sums;
  }

  /**
   * The unbiased deviation of each slot, as MLlib's Summarizer defines it for weights that count.
   *
   * @param rows number of rows, for the factor n / (n - 1)
   */
  static double[] deviations(long[] sums, Design design, Scales scales, long rows) {
    double total = sums[0] / scales.weight();
    double unbiased = rows > 1 ? rows / (rows - 1.0) : 1.0;
    double[] deviations = new double[design.slots()];
    for (int slot = 0; slot < deviations.length; slot++) {
      double share = sums[1 + slot] / scales.weight() / total;
      deviations[slot] = Math.sqrt(Math.max(0, share * (1 - share)) * unbiased);
    }
    for (int n = 0; n < design.numberSlots().length; n++) {
      int slot = design.numberSlots()[n];
      double mean = sums[1 + slot] / scales.numbers()[n] / total;
      double square = sums[1 + design.slots() + n] / scales.squares()[n] / total;
      deviations[slot] = Math.sqrt(Math.max(0, square - mean * mean) * unbiased);
    }
    return deviations;
  }
}
