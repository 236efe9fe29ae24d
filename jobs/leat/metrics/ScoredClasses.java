package leat.metrics;

/**
 * Scores of K classes with what came true, one entry per row; arrays are not copied.
 *
 * @param scores probability by class, then row: {@code scores[k][row]}, 0 to 1
 * @param labels index of the row's class, 0 to K - 1
 * @param weights how much each row counts, above 0 and finite; null where all count the same
 */
public record ScoredClasses(double[][] scores, int[] labels, double[] weights) {
  /**
   * Checks every value.
   *
   * @throws IllegalArgumentException when lengths differ or a value is out of range
   */
  public ScoredClasses {
    for (double[] ofClass : scores) {
      Rows.sameLength(labels.length, ofClass.length);
      Rows.probabilities(ofClass);
    }
    Rows.weights(weights, labels.length);
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] < 0 || labels[row] >= scores.length) {
        throw new IllegalArgumentException(
            "Invalid label in row %s: must be from 0 to %s, found %s"
                .formatted(row, scores.length - 1, labels[row]));
      }
    }
  }

  /** Rows that all count the same. */
  public ScoredClasses(double[][] scores, int[] labels) {
    this(scores, labels, null);
  }

  /** How many rows there are. */
  public int rows() {
    return labels.length;
  }

  /** How many classes there are. */
  public int classes() {
    return scores.length;
  }

  double weight(int row) {
    return weights == null ? 1 : weights[row];
  }

  /** The class with the highest score, the first of equal ones. */
  int predicted(int row) {
    return MulticlassSums.decision(probabilities(row));
  }

  double[] probabilities(int row) {
    double[] probabilities = new double[scores.length];
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] = scores[k][row];
    }
    return probabilities;
  }

  /** One class against the rest. */
  ScoredRows oneVersusRest(int k) {
    byte[] positive = new byte[labels.length];
    for (int row = 0; row < labels.length; row++) {
      positive[row] = (byte) (labels[row] == k ? 1 : 0);
    }
    return new ScoredRows(scores[k], positive, weights);
  }
}
