package leat.metrics;

/**
 * Scored rows, sorted once, from which every figure and curve is taken in one pass.
 *
 * <p>Sorting 3.5 million rows takes a fraction of a second; unweighted rows need 8 bytes each.
 */
public sealed interface Ranking permits PlainRanking, ScoreCounts {
  /** Sorts the rows by score. */
  static Ranking of(ScoredRows rows) {
    return rows.isWeighted() ? ScoreCounts.of(rows) : PlainRanking.of(rows);
  }

  /** How far figures may be off; null: they are exact. */
  default Binning binning() {
    return null;
  }

  /** Visits every distinct score once, highest first. */
  void descending(Visitor visitor);

  /** Sums over all rows. */
  default Totals totals() {
    Totals.Sums sums = new Totals.Sums();
    descending(sums);
    return sums.totals();
  }

  /** Takes the rows of one distinct score. */
  @FunctionalInterface
  interface Visitor {
    /**
     * All rows with this score.
     *
     * @param score 0 to 1
     * @param positives weight of the positive rows; their number where rows have no weight
     * @param negatives weight of the negative rows
     * @param positiveRows number of positive rows
     * @param negativeRows number of negative rows
     */
    void at(double score, double positives, double negatives, long positiveRows, long negativeRows);
  }
}
