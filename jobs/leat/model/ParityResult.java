package leat.model;

import java.io.Serializable;

/**
 * What a comparison of two programs came to.
 *
 * @param rows rows compared
 * @param decisions rows of which decisions were compared: all but those that both refused
 * @param tied decisions that differ, where the probability that they hang on is within the
 *     tolerance of the threshold
 * @param largestDifference largest absolute difference of two probabilities
 * @param largestRelative largest difference of two probabilities by the size of the expected one,
 *     where that is above the absolute tolerance
 * @param first the mismatch with the smallest row number, or null
 */
public record ParityResult(
    long rows,
    long decisions,
    long tied,
    double largestDifference,
    double largestRelative,
    ParityMismatch first)
    implements Serializable {
  /** No rows compared. */
  public static final ParityResult NONE = new ParityResult(0, 0, 0, 0, 0, null);

  /** A row that both refused alike. */
  static final ParityResult REFUSED = new ParityResult(1, 0, 0, 0, 0, null);

  static ParityResult mismatch(ParityMismatch found) {
    return new ParityResult(1, 0, 0, 0, 0, found);
  }

  /** Whether there was no mismatch. */
  public boolean holds() {
    return first == null;
  }

  /** Both comparisons as one. */
  public ParityResult merge(ParityResult other) {
    ParityMismatch earlier =
        first == null || (other.first != null && other.first.row() < first.row())
            ? other.first
            : first;
    return new ParityResult(
        rows + other.rows,
        decisions + other.decisions,
        tied + other.tied,
        Math.max(largestDifference, other.largestDifference),
        Math.max(largestRelative, other.largestRelative),
        earlier);
  }
}
