package leat.metrics;

import java.util.Arrays;

/**
 * Scores of the positive class with what came true, one entry per row; arrays are not copied.
 *
 * @param scores probability of the positive class, 0 to 1
 * @param labels 1 where the row is of the positive class, else 0
 * @param weights how much each row counts, above 0 and finite; null where all count the same
 */
public record ScoredRows(double[] scores, byte[] labels, double[] weights) {
  /**
   * Checks every value.
   *
   * @throws IllegalArgumentException when lengths differ or a value is out of range
   */
  public ScoredRows {
    Rows.sameLength(scores.length, labels.length);
    Rows.probabilities(scores);
    Rows.weights(weights, scores.length);
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] != 0 && labels[row] != 1) {
        throw new IllegalArgumentException(
            "Invalid label in row " + row + ": must be 0 or 1, found " + labels[row]);
      }
    }
  }

  /** Rows that all count the same. */
  public ScoredRows(double[] scores, byte[] labels) {
    this(scores, labels, null);
  }

  /** How many rows there are. */
  public int rows() {
    return scores.length;
  }

  /** Whether not all rows have the weight 1. */
  boolean isWeighted() {
    return weights != null && Arrays.stream(weights).anyMatch(weight -> weight != 1);
  }

  double weight(int row) {
    return weights == null ? 1 : weights[row];
  }
}
