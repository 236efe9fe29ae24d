package leat.fairness;

/**
 * Rows of neighbouring scores.
 *
 * @param positives of the positive class
 * @param negatives the others
 */
record ScorePart(Tally positives, Tally negatives) {
  static final ScorePart NONE = new ScorePart(Tally.NONE, Tally.NONE);

  ScorePart plus(Tally ofPositives, Tally ofNegatives) {
    return new ScorePart(positives.plus(ofPositives), negatives.plus(ofNegatives));
  }

  long rows() {
    return positives.rows() + negatives.rows();
  }
}
