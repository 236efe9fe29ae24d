package leat.metrics;

import java.util.List;

/** The sums behind {@link BinaryMetrics}, taken in one pass from the highest score down. */
final class BinarySums implements Ranking.Visitor {
  private final Totals totals;
  private final double threshold;
  private final Calibration calibration;
  private double truePositives;
  private double falsePositives;
  private double orderedPairs;
  private double precisionByPositives;
  private double precisionByNegatives;
  private double logLoss;
  private double squares;
  private double distance;
  private Decisions decisions;

  BinarySums(Totals totals, double threshold) {
    this.totals = totals;
    this.threshold = threshold;
    this.calibration = new Calibration(totals.rows(), Calibration.BINS_OF_ERROR);
    this.decisions = new Decisions(0, 0, totals.positives(), totals.weight());
  }

  @Override
  public void at(
      double score, double positives, double negatives, long ofPositive, long ofNegative) {
    rank(positives, negatives);
    if (positives > 0) {
      logLoss += positives * LogLoss.of(score);
      squares += positives * (1 - score) * (1 - score);
    }
    if (negatives > 0) {
      logLoss += negatives * LogLoss.of(1 - score);
      squares += negatives * score * score;
    }
    calibration.at(score, positives, negatives, ofPositive, ofNegative);
    if (score >= threshold) {
      decisions = new Decisions(truePositives, falsePositives, totals.positives(), totals.weight());
    }
  }

  /** The negative rows not above are those found when negative rows are looked for, from below. */
  private void rank(double positives, double negatives) {
    double negativesUpTo = Math.max(negatives, totals.negatives() - falsePositives);
    double positivesUpTo = Math.max(positives, totals.positives() - truePositives);
    precisionByNegatives += negatives * (negativesUpTo / (negativesUpTo + positivesUpTo));
    orderedPairs += negatives * (truePositives + positives / 2);
    truePositives += positives;
    falsePositives += negatives;
    precisionByPositives += positives * (truePositives / (truePositives + falsePositives));
    double found = truePositives / totals.positives() - falsePositives / totals.negatives();
    distance = Math.max(distance, Math.abs(found));
  }

  Decisions decisions() {
    return decisions;
  }

  Double auc() {
    return Ratio.orNull(orderedPairs, totals.positives() * totals.negatives());
  }

  Double averagePrecision() {
    return Ratio.orNull(precisionByPositives, totals.positives());
  }

  Double logLoss() {
    return Ratio.orNull(logLoss, totals.weight());
  }

  Double brier() {
    return Ratio.orNull(squares, totals.weight());
  }

  Double ece() {
    return calibration.error();
  }

  Double ks() {
    return totals.positives() > 0 && totals.negatives() > 0 ? distance : null;
  }

  /** Either class as the one to be found: negative, positive. */
  List<ClassMetrics> classes(List<String> names) {
    Double negative = Ratio.orNull(precisionByNegatives, totals.negatives());
    return List.of(
        ClassMetrics.of(
            names.get(0), totals.negativeRows(), auc(), negative, decisions.mirrored(), ece()),
        ClassMetrics.of(
            names.get(1), totals.positiveRows(), auc(), averagePrecision(), decisions, ece()));
  }
}
