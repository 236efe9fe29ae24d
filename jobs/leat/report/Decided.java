package leat.report;

import leat.metrics.Metrics;

/**
 * What a threshold decides about the rows of two classes, in weights of rows.
 *
 * @param truePositives positive rows decided positive
 * @param falsePositives negative rows decided positive
 * @param positives all positive rows
 * @param negatives all negative rows
 */
record Decided(double truePositives, double falsePositives, double positives, double negatives) {

  /** At the model's own threshold, which need not be where a bin begins: from the exact figures. */
  static Decided exact(Metrics metrics, ThresholdSteps steps) {
    Decided all = steps.from(0);
    double truePositives = metrics.recall() * all.positives;
    double trueNegatives = metrics.accuracy() * all.rows() - truePositives;
    return new Decided(truePositives, all.negatives - trueNegatives, all.positives, all.negatives);
  }

  double rows() {
    return positives + negatives;
  }

  double decidedPositive() {
    return truePositives + falsePositives;
  }

  double falseNegatives() {
    return positives - truePositives;
  }

  double trueNegatives() {
    return negatives - falsePositives;
  }

  double precision() {
    return ratio(truePositives, decidedPositive());
  }

  double recall() {
    return ratio(truePositives, positives);
  }

  double f1() {
    return ratio(2 * truePositives, decidedPositive() + positives);
  }

  double accuracy() {
    return ratio(truePositives + trueNegatives(), rows());
  }

  /** Rows decided positive, of 10,000. */
  double capacity() {
    return 10_000 * ratio(decidedPositive(), rows());
  }

  double cost(Costs costs) {
    return falsePositives * costs.falsePositive() + falseNegatives() * costs.falseNegative();
  }

  /** The cost, 1 being the cheaper of deciding all rows alike. */
  double relativeCost(Costs costs) {
    double alike = Math.min(negatives * costs.falsePositive(), positives * costs.falseNegative());
    return ratio(cost(costs), alike);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
