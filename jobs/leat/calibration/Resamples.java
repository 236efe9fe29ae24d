package leat.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;
import leat.metrics.Interval;
import leat.metrics.Poisson;

/**
 * Resamples of held-out rows, each with another number of copies of every score's rows.
 *
 * <p>The bootstrap with Poisson weights of J. A. Hanley and B. MacGibbon, "Creating non-parametric
 * bootstrap samples using Poisson frequencies", 2006; the copies of many rows of one score are
 * drawn from the normal distribution that Poisson's tends to.
 *
 * @param rows to draw from
 * @param count of resamples
 */
record Resamples(HeldOut rows, int count) {
  private static final int MOST = 200;
  private static final int LEAST = 20;
  private static final int DRAWS = 20_000_000;
  private static final double TAIL = 0.025;

  static Resamples of(HeldOut rows) {
    return new Resamples(rows, Math.max(LEAST, Math.min(MOST, DRAWS / Math.max(1, rows.groups()))));
  }

  /** Where 95 % of the thresholds lie. */
  Interval interval(ThresholdSearch search) {
    double[] thresholds = new double[count];
    for (int i = 0; i < count; i++) {
      SplittableRandom random = new SplittableRandom(i);
      double[] positives = drawn(rows.positives(), random);
      double[] negatives = drawn(rows.negatives(), random);
      thresholds[i] = search.best(positives, negatives).threshold();
    }
    Arrays.sort(thresholds);
    int outside = (int) (TAIL * count);
    return new Interval(thresholds[outside], thresholds[count - 1 - outside]);
  }

  private static double[] drawn(double[] weights, SplittableRandom random) {
    double[] drawn = new double[weights.length];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = weights[i] == 0 ? 0 : Poisson.draw(weights[i], random);
    }
    return drawn;
  }
}
