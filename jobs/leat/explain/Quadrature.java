package leat.explain;

/**
 * Points between 0 and 1 with weights, by Gauss and Legendre: the weighted sum of a polynomial's
 * values there is its integral, up to the degree 2 n - 1 of n points.
 *
 * @param points between 0 and 1
 * @param weights above 0, adding up to 1
 */
record Quadrature(double[] points, double[] weights) {
  private static final double CLOSE = 1e-16;
  private static final int MOST_STEPS = 100;

  /** That many points: the roots of a Legendre polynomial, by Newton's method. */
  static Quadrature of(int count) {
    double[] points = new double[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
      double[] legendre = legendre(x, count);
      for (int step = 0; step < MOST_STEPS; step++) {
        double move = legendre[0] / legendre[1];
        x -= move;
        legendre = legendre(x, count);
        if (Math.abs(move) <= CLOSE) {
          break;
        }
      }
      points[i] = (1 - x) / 2;
      weights[i] = 1 / ((1 - x * x) * legendre[1] * legendre[1]);
    }
    return new Quadrature(points, weights);
  }

  /** A Legendre polynomial and its slope, at a place within -1 and 1. */
  private static double[] legendre(double x, int degree) {
    double before = 1;
    double value = x;
    for (int n = 2; n <= degree; n++) {
      double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
      before = value;
      value = next;
    }
    return new double[] {value, degree * (before - x * value) / (1 - x * x)};
  }
}
