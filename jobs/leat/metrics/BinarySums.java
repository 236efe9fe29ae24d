package leat.metrics;

/** The sums behind {@link BinaryMetrics}, taken in one pass from the highest score down. */
final class BinarySums implements Ranking.Visitor {
  private final Totals totals;
  private final double threshold;
  private double truePositives;
  private double falsePositives;
  private double orderedPairs;
  private double precisionByPositives;
  private double logLoss;
  private double squares;
  private Decisions decisions;

  BinarySums(Totals totals, double threshold) {
    this.totals = totals;
    this.threshold = threshold;
    this.decisions = new Decisions(0, 0, totals.positives(), totals.weight());
  }

  @Override
  public void at(
      double score, double positives, double negatives, long ofPositive, long ofNegative) {
    orderedPairs += negatives * (truePositives + positives / 2);
    truePositives += positives;
    falsePositives += negatives;
    precisionByPositives += positives * (truePositives / (truePositives + falsePositives));
    logLoss += positives * LogLoss.of(score) + negatives * LogLoss.of(1 - score);
    squares += positives * (1 - score) * (1 - score) + negatives * score * score;
    if (score >= threshold) {
      decisions = new Decisions(truePositives, falsePositives, totals.positives(), totals.weight());
    }
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
}
