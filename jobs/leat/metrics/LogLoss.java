package leat.metrics;

/** The loss of one probability. */
final class LogLoss {
  /** scikit-learn clips float64 probabilities by their machine epsilon. */
  private static final double EPSILON = Math.ulp(1.0);

  private LogLoss() {}

  /** The negative logarithm of the probability, kept away from 0 and 1. */
  static double of(double probability) {
    return -Math.log(Math.min(Math.max(probability, EPSILON), 1 - EPSILON));
  }
}
