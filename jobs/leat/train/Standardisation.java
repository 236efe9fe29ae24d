package leat.train;

/**
 * What standardises the slots.
 *
 * @param deviations unbiased deviation of each slot over the weighted training rows
 * @param totalWeight sum of the rows' weights
 */
record Standardisation(double[] deviations, double totalWeight) {
  /** Computed in one pass over the rows. */
  static Standardisation of(EncodedRows rows, double[] classWeights, Scales scales) {
    Design design = rows.design();
    long[] sums = rows.sum(block -> Moments.sums(block, design, classWeights, scales));
    double[] deviations = Moments.deviations(sums, design, scales, rows.extent().rows());
    return new Standardisation(deviations, sums[0] / scales.weight());
  }
}
