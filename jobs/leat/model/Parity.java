package leat.model;

import java.util.Arrays;

/**
 * Compares scores of the same rows from two programs, counting as it goes.
 *
 * <p>Probabilities are equal within {@link Tolerance#DOUBLES}, NaN equals NaN; decisions are equal,
 * or the probabilities they hang on are within that of each other.
 */
public final class Parity {
  private static final Tolerance TOLERANCE = Tolerance.DOUBLES;

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
    double[] p = expected.probabilities();
    double[] q = found.probabilities();
    boolean decided = expected.decision() == found.decision();
    boolean equal = probabilitiesEqual(p, q) && (decided || isTie(expected, found));
    result =
        result.merge(
            new ParityResult(
                1,
                1,
                equal && !decided ? 1 : 0,
                largestDifference(p, q),
                largestRelative(p, q),
                equal ? null : ParityMismatch.of(row, expected, found)));
  }

  /**
   * Takes down a raw row that two programs read differently.
   *
   * @param row what a person finds it by
   * @param expected the values that one reads, or what they break
   * @param found likewise of the other
   */
  void partAt(long row, String expected, String found) {
    result = result.merge(ParityResult.mismatch(new ParityMismatch(row, expected, found)));
  }

  /** Counts a row that both programs refuse, for the same reasons. */
  void countRefused() {
    result = result.merge(ParityResult.REFUSED);
  }

  /** What was found so far. */
  public ParityResult result() {
    return result;
  }

  /** Whether two numbers are equal within the tolerance; NaN equals NaN. */
  static boolean equal(double expected, double found) {
    return TOLERANCE.equal(expected, found);
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

  private boolean isTie(Score expected, Score found) {
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

  /** Of probabilities that the absolute tolerance does not swallow: 1e-300 is as good as 0. */
  private static double largestRelative(double[] expected, double[] found) {
    double largest = 0;
    for (int k = 0; k < Math.min(expected.length, found.length); k++) {
      if (expected[k] > TOLERANCE.absolute()) {
        largest = Math.max(largest, difference(expected[k], found[k]) / expected[k]);
      }
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
