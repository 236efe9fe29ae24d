package leat.metrics;

/** Quotients of sums. */
final class Ratio {
  private Ratio() {}

  /** The quotient, or 0 where nothing is divided by nothing (scikit-learn's zero_division=0). */
  static double orZero(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** The quotient, or null where it is not defined. */
  static Double orNull(double part, double whole) {
    return whole == 0 ? null : part / whole;
  }
}
