package leat.train;

/**
 * What standardises the slots.
 *
 * @param means of the slots over the weighted training rows; of a number from the middle of its
 *     range
 * @param deviations unbiased deviation of each slot over the weighted training rows
 * @param totalWeight sum of the rows' weights
 */
record Standardisation(double[] means, double[] deviations, double totalWeight) {
  /** Computed in one pass over the rows. */
  static Standardisation of(EncodedRows rows, double[] classWeights, Scales scales) {
    Moments moments = new Moments(rows.design(), classWeights, rows.extent().middles(), scales);
    return moments.standardisation(rows.sum(moments::sums));
  }

  /** The means of the slots' own values, those of numbers too. */
  double[] slotMeans(EncodedRows rows) {
    double[] own = means.clone();
    int[] numbers = rows.design().numberSlots();
    for (int n = 0; n < numbers.length; n++) {
      own[numbers[n]] += rows.extent().middles()[n];
    }
    return own;
  }
}
