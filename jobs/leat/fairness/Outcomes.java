package leat.fairness;

/**
 * Weights of rows by what came true and what was decided.
 *
 * @param truePositives decided positive, rightly
 * @param falsePositives decided positive, wrongly
 * @param falseNegatives decided negative, wrongly
 * @param trueNegatives decided negative, rightly
 */
record Outcomes(
    double truePositives, double falsePositives, double falseNegatives, double trueNegatives) {
  double selected() {
    return truePositives + falsePositives;
  }

  double positives() {
    return truePositives + falseNegatives;
  }

  double negatives() {
    return falsePositives + trueNegatives;
  }

  double weight() {
    return positives() + negatives();
  }
}
