package leat.metrics;

/**
 * Weights of rows by what was decided about one class.
 *
 * @param truePositives decided positive, rightly
 * @param falsePositives decided positive, wrongly
 * @param positives all positive rows
 * @param weight all rows
 */
record Decisions(double truePositives, double falsePositives, double positives, double weight) {
  Double accuracy() {
    return Ratio.orNull(truePositives + trueNegatives(), weight);
  }

  double precision() {
    return Ratio.orZero(truePositives, truePositives + falsePositives);
  }

  double recall() {
    return Ratio.orZero(truePositives, positives);
  }

  double f1() {
    return Ratio.orZero(2 * truePositives, truePositives + falsePositives + positives);
  }

  private double trueNegatives() {
    return weight - positives - falsePositives;
  }

  /** The same decisions, as those about the other class. */
  Decisions mirrored() {
    return new Decisions(trueNegatives(), positives - truePositives, weight - positives, weight);
  }
}
