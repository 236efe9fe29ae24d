package leat.model;

import java.util.Arrays;

/**
 * Compares scores of the same rows from two programs, counting as it goes.
 *
 * <p>Probabilities are equal within 1e-9 of the expected one plus 1e-12, NaN equals NaN; decisions
 * are equal, or the probabilities they hang on are within that of each other.
 */
public final class Parity {
  private static final double RELATIVE = 1e-9;
  private static final double ABSOLUTE = 1e-12;

  private final double threshold;
  private ParityResult result = ParityResult.NONE;

  /**
   * Nothing compared yet.
   *
   * @param threshold of the model, 0 to 1
   */
  public Parity(double threshold) {
    this.threshold = threshold;
  }

  /**
   * Compares one row.
   *
   * @param row what a person finds it by, such as {@code _row_id}
   * @param expected what one program says
   * @param found what the other says
   */
  public void compare(long row, Score expected, Score found) {
    double largest = largestDifference(expected.probabilities(), found.probabilities());
    boolean equal =
        probabilitiesEqual(expected.probabilities(), found.probabilities())
            && decisionsEqual(expected, found);
    ParityMismatch mismatch = equal ? null : new ParityMismatch(row, expected, found);
    result = result.merge(new ParityResult(1, largest, mismatch));
  }

  /** What was found so far. */
  public ParityResult result() {
    return result;
  }

  /** Whether two numbers are equal within the tolerance; NaN equals NaN. */
  static boolean equal(double expected, double found) {
    return Double.compare(expected, found) == 0
        || Math.abs(expected - found) <= ABSOLUTE + RELATIVE * Math.abs(expected);
  }

  private static boolean probabilitiesEqual(double[] expected, double[] found) {
    if (expected.length != found.length) {
      return false;
    }
    for (int k = 0; k < expected.length; k++) {
      if (!equal(expected[k], found[k])) {
        return false;
      }
    }
    return true;
  }

  private boolean decisionsEqual(Score expected, Score found) {
    if (expected.decision() == found.decision()) {
      return true;
    }
    double[] p = expected.probabilities();
    return p.length == 2
        ? equal(p[1], threshold)
        : equal(p[expected.decision()], p[found.decision()]);
  }

  private static double largestDifference(double[] expected, double[] found) {
    if (expected.length != found.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int k = 0; k < expected.length; k++) {
      largest = Math.max(largest, difference(expected[k], found[k]));
    }
    return largest;
  }

  private static double difference(double expected, double found) {
    if (Double.compare(expected, found) == 0) {
      return 0;
    }
    double difference = Math.abs(expected - found);
    return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
  }

  /** The probabilities of a score, for messages. */
  static String describe(Score score) {
    return Arrays.toString(score.probabilities()) + " and decision " + score.decision();
  }
}
