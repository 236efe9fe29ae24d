package leat.fairness;

/**
 * Sums over some rows.
 *
 * @param rows how many there are
 * @param weight &Sigma; w; their number where rows have no weight
 * @param squares &Sigma; w&sup2;
 * @param scores &Sigma; w p
 */
record Tally(long rows, double weight, double squares, double scores) {
  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        rows + other.rows, weight + other.weight, squares + other.squares, scores + other.scores);
  }

  /**
   * How many rows of equal weight say as much: (&Sigma; w)&sup2; / &Sigma; w&sup2; (L. Kish, Survey
   * Sampling, 1965).
   */
  double effectiveRows() {
    return rows == 0 ? 0 : weight * weight / squares;
  }

  /** The weight that each of these has; 0 of no rows. */
  double effectiveWeight() {
    return rows == 0 ? 0 : squares / weight;
  }

  double meanScore() {
    return rows == 0 ? 0 : scores / weight;
  }
}
