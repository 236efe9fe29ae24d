package leat.metrics;

/**
 * Sums over all rows of a ranking.
 *
 * @param positives weight of the positive rows
 * @param negatives weight of the negative rows
 * @param positiveRows number of positive rows
 * @param negativeRows number of negative rows
 */
record Totals(double positives, double negatives, long positiveRows, long negativeRows) {
  double weight() {
    return positives + negatives;
  }

  long rows() {
    return positiveRows + negativeRows;
  }

  static final class Sums implements Ranking.Visitor {
    private double positives;
    private double negatives;
    private long positiveRows;
    private long negativeRows;

    @Override
    public void at(
        double score, double positive, double negative, long ofPositive, long ofNegative) {
      positives += positive;
      negatives += negative;
      positiveRows += ofPositive;
      negativeRows += ofNegative;
    }

    Totals totals() {
      return new Totals(positives, negatives, positiveRows, negativeRows);
    }
  }
}
