package leat.calibration;

import java.util.Arrays;
import leat.model.Isotonic;

/**
 * Fits the function that does not fall and is nearest to what came true.
 *
 * <p>Pool adjacent violators: R. E. Barlow et al., "Statistical Inference under Order
 * Restrictions", 1972. Each pool gives its first and last score as points. So that no score is held
 * to be certain, half a row of the shares of all is added to each pool.
 */
final class IsotonicFit {
  private final double[] from;
  private final double[] to;
  private final double[] positives;
  private final double[] weights;
  private final double share;
  private int pools;

  private IsotonicFit(HeldOut rows) {
    this.from = new double[rows.groups()];
    this.to = new double[rows.groups()];
    this.positives = new double[rows.groups()];
    this.weights = new double[rows.groups()];
    this.share = rows.positive() / (rows.positive() + rows.negative());
  }

  static Isotonic of(HeldOut rows) {
    IsotonicFit fit = new IsotonicFit(rows);
    for (int group = 0; group < rows.groups(); group++) {
      fit.add(rows.scores()[group], rows.positives()[group], rows.negatives()[group]);
    }
    return fit.points();
  }

  private void add(double score, double positive, double negative) {
    from[pools] = score;
    to[pools] = score;
    positives[pools] = positive;
    weights[pools] = positive + negative;
    pools++;
    while (pools > 1 && mean(pools - 2) >= mean(pools - 1)) {
      to[pools - 2] = to[pools - 1];
      positives[pools - 2] += positives[pools - 1];
      weights[pools - 2] += weights[pools - 1];
      pools--;
    }
  }

  private double mean(int pool) {
    return positives[pool] / weights[pool];
  }

  private Isotonic points() {
    double[] boundaries = new double[2 * pools];
    double[] values = new double[2 * pools];
    int points = 0;
    double highest = 0;
    for (int pool = 0; pool < pools; pool++) {
      highest = Math.max(highest, (positives[pool] + share / 2) / (weights[pool] + 0.5));
      boundaries[points] = from[pool];
      values[points++] = highest;
      if (to[pool] > from[pool]) {
        boundaries[points] = to[pool];
        values[points++] = highest;
      }
    }
    return new Isotonic(Arrays.copyOf(boundaries, points), Arrays.copyOf(values, points));
  }
}
