package leat.gate;

/** The standard normal distribution. */
final class Normal {
  /** Between this and its negative lie 95 %. */
  static final double Z95 = 1.959963984540054;

  private static final double FAR = 8;

  private Normal() {}

  /**
   * The probability of a value up to z: G. Marsaglia, Evaluating the normal distribution (2004).
   * Right to 1e-15 up to 8 deviations, and 0 or 1 beyond.
   */
  static double below(double z) {
    if (Math.abs(z) > FAR) {
      return z < 0 ? 0 : 1;
    }
    double sum = z;
    double before = 0;
    double term = z;
    for (int i = 3; sum != before; i += 2) {
      before = sum;
      term *= z * z / i;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
