package leat.report;

import leat.metrics.ScoreSteps;

/**
 * What each threshold from 0 to 1 decides, in steps of the bins of scores.
 *
 * @param counts rows by score
 * @param truePositives weight of the positive rows from the lower end of each bin on, then 0
 * @param falsePositives the same of the negative rows
 */
record ThresholdSteps(ScoreSteps counts, double[] truePositives, double[] falsePositives) {
  static ThresholdSteps of(ScoreSteps counts) {
    return new ThresholdSteps(counts, sums(counts.positives()), sums(counts.negatives()));
  }

  private static double[] sums(double[] weights) {
    double[] sums = new double[weights.length + 1];
    for (int bin = weights.length - 1; bin >= 0; bin--) {
      sums[bin] = sums[bin + 1] + weights[bin];
    }
    return sums;
  }

  int bins() {
    return counts.positives().length;
  }

  /** What is decided from the lower end of that bin on. */
  Decided from(int bin) {
    return new Decided(
        truePositives[bin], falsePositives[bin], truePositives[0], falsePositives[0]);
  }
}
