package leat.model;

import java.io.Serializable;

/**
 * What a comparison of scores came to.
 *
 * @param rows rows compared
 * @param largestDifference largest absolute difference of two probabilities
 * @param first the mismatch with the smallest row number, or null
 */
public record ParityResult(long rows, double largestDifference, ParityMismatch first)
    implements Serializable {
  /** No rows compared. */
  public static final ParityResult NONE = new ParityResult(0, 0, null);

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
        rows + other.rows, Math.max(largestDifference, other.largestDifference), earlier);
  }
}
