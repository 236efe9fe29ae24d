package leat.fairness;

import java.util.Random;

/**
 * Draws from gamma distributions of scale 1.
 *
 * <p>G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", 2000.
 *
 * @param random the source; {@link Random} gives the same numbers of a seed in every Java
 */
record Gamma(Random random) {
  /** A draw; 0 of shape 0. */
  double next(double shape) {
    if (shape == 0) {
      return 0;
    }
    return shape < 1
        ? atLeastOne(shape + 1) * Math.pow(random.nextDouble(), 1 / shape)
        : atLeastOne(shape);
  }

  private double atLeastOne(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double root = 1 + c * normal;
      double v = root * root * root;
      if (v > 0
          && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
