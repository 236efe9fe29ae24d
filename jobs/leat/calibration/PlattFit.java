package leat.calibration;

import java.util.function.DoubleUnaryOperator;

/**
 * Fits the sigmoid of Platt scaling by Newton's method with backtracking.
 *
 * <p>H.-T. Lin, C.-J. Lin, R. C. Weng, "A Note on Platt's Probabilistic Outputs for Support Vector
 * Machines", Machine Learning 68, 2007: targets kept away from 0 and 1 by one positive and one
 * negative row more.
 *
 * @param slope of the score
 * @param intercept where the score is 0
 */
record PlattFit(double slope, double intercept) {
  private static final int MOST_STEPS = 100;
  private static final double SMALL = 1e-12;
  private static final double LEAST_STEP = 1e-10;

  /**
   * Fits it.
   *
   * @param score what the sigmoid is of: the probability, or the margin behind it
   */
  static PlattFit of(HeldOut rows, DoubleUnaryOperator score) {
    double[] x = rows.scores().clone();
    for (int i = 0; i < x.length; i++) {
      x[i] = score.applyAsDouble(x[i]);
    }
    double positive = (rows.positive() + 1) / (rows.positive() + 2);
    double negative = 1 / (rows.negative() + 2);
    double[] weights = new double[x.length];
    double[] targets = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      weights[i] = rows.positives()[i] + rows.negatives()[i];
      targets[i] = (rows.positives()[i] * positive + rows.negatives()[i] * negative) / weights[i];
    }
    return new Sigmoid(x, targets, weights)
        .fit(new PlattFit(0, Math.log((rows.positive() + 1) / (rows.negative() + 1))));
  }

  /** Points to fit a sigmoid to. */
  private record Sigmoid(double[] x, double[] targets, double[] weights) {
    PlattFit fit(PlattFit start) {
      PlattFit at = start;
      double loss = loss(at);
      for (int step = 0; step < MOST_STEPS; step++) {
        PlattFit direction = direction(at);
        double length = 1;
        PlattFit next = at.plus(direction, length);
        while (loss(next) > loss && length > LEAST_STEP) {
          length /= 2;
          next = at.plus(direction, length);
        }
        double found = loss(next);
        if (!(loss - found > SMALL * Math.abs(loss))) {
          return found < loss ? next : at;
        }
        at = next;
        loss = found;
      }
      return at;
    }

    /** Minus the inverse Hessian times the gradient. */
    private PlattFit direction(PlattFit at) {
      double g1 = 0;
      double g2 = 0;
      double h11 = SMALL;
      double h22 = SMALL;
      double h12 = 0;
      for (int i = 0; i < x.length; i++) {
        double p = 1 / (1 + Math.exp(-at.margin(x[i])));
        double difference = weights[i] * (p - targets[i]);
        double curvature = weights[i] * p * (1 - p);
        g1 += difference * x[i];
        g2 += difference;
        h11 += curvature * x[i] * x[i];
        h22 += curvature;
        h12 += curvature * x[i];
      }
      double determinant = h11 * h22 - h12 * h12;
      return new PlattFit((h12 * g2 - h22 * g1) / determinant, (h12 * g1 - h11 * g2) / determinant);
    }

    private double loss(PlattFit at) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        double margin = at.margin(x[i]);
        // log(1 + exp(margin)) - target * margin, without overflow
        double softplus = Math.max(margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
        sum += weights[i] * (softplus - targets[i] * margin);
      }
      return sum;
    }
  }

  private double margin(double x) {
    return slope * x + intercept;
  }

  private PlattFit plus(PlattFit direction, double length) {
    return new PlattFit(slope + length * direction.slope, intercept + length * direction.intercept);
  }
}
