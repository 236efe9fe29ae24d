package leat.metrics;

import java.util.SplittableRandom;

/** Draws from Poisson's distribution. */
public final class Poisson {
  private static final double MANY = 30;

  private Poisson() {}

  /**
   * Draws a number of copies.
   *
   * @param mean 0 or more; above 30 the draw is from the normal distribution that Poisson's tends
   *     to, and no whole number
   */
  public static double draw(double mean, SplittableRandom random) {
    if (mean > MANY) {
      return Math.max(0, mean + Math.sqrt(mean) * random.nextGaussian());
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
