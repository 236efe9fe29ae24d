package leat.model;

/**
 * How far apart two numbers may be that are called equal.
 *
 * @param relative of the expected one
 * @param absolute added to that
 */
public record Tolerance(double relative, double absolute) {
  /** Of programs that compute in doubles. */
  public static final Tolerance DOUBLES = new Tolerance(1e-9, 1e-12);

  /** Whether two numbers are equal; NaN equals NaN. */
  boolean equal(double expected, double found) {
    return Double.compare(expected, found) == 0
        || Math.abs(expected - found) <= absolute + relative * Math.abs(expected);
  }
}
