package leat.train;

/**
 * Rounds terms to multiples of a power of two, so that their sum as 64-bit integers is exact and
 * the same in every order.
 *
 * <p>The idea of pre-rounded summation: J. Demmel, H. D. Nguyen, "Fast Reproducible Floating-Point
 * Summation", ARITH 2013. Where the sum of absolute terms is at most {@code bound}, no sum of any
 * part of the terms overflows; each term is off by at most {@code bound * 2^-61}.
 */
final class FixedPoint {
  private static final int BITS = 61;

  private FixedPoint() {}

  /**
   * The factor to multiply terms with before rounding them to integers: a power of two.
   *
   * @param bound upper bound of the sum of the absolute terms, finite; 0 is taken as 1
   */
  static double scale(double bound) {
    int exponent = bound > 0 ? Math.getExponent(bound) + 1 : 1;
    return Math.scalb(1.0, Math.min(BITS - exponent, 1000));
  }

  /** The nearest integer; ties go up, on every machine alike. */
  static long round(double scaledTerm) {
    return (long) Math.rint(scaledTerm);
  }
}
