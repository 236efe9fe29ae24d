package leat.metrics;

/** The bounds of {@link Binning}, over bins from the highest score down. */
final class BinningErrors {
  private final Totals totals;
  private double truePositives;
  private double falsePositives;
  private double pairs;
  private double precision;
  private double distance;

  BinningErrors(Totals totals) {
    this.totals = totals;
  }

  /**
   * The next bin.
   *
   * @param isSpread whether its rows have different scores
   */
  void at(double positives, double negatives, boolean isSpread) {
    double above = truePositives + falsePositives;
    double taken = (truePositives + positives) / (above + positives + negatives);
    double least = above + negatives == 0 ? 1 : truePositives / (above + negatives);
    double most = above + positives == 0 ? 0 : (truePositives + positives) / (above + positives);
    if (isSpread) {
      pairs += positives * negatives / 2;
      precision += positives * Math.max(most - taken, taken - least);
      double share = Math.max(positives / totals.positives(), negatives / totals.negatives());
      distance = Math.max(distance, share);
    }
    truePositives += positives;
    falsePositives += negatives;
  }

  Binning binning(int bins) {
    return new Binning(
        bins,
        Ratio.orZero(pairs, totals.positives() * totals.negatives()),
        Ratio.orZero(precision, totals.positives()),
        Double.isFinite(distance) ? distance : 0);
  }
}
