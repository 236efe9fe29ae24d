package leat.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Limited-memory BFGS, and OWL-QN where some parameters carry an L1 penalty.
 *
 * <p>J. Nocedal, S. J. Wright, "Numerical Optimization", 2nd ed., algorithm 7.4; G. Andrew, J. Gao,
 * "Scalable Training of L1-Regularized Log-Linear Models", ICML 2007. Runs on the driver; only the
 * objective is distributed. Stops when no component of the gradient exceeds {@code tolerance *
 * max(1, |value|)}.
 */
final class Lbfgs {
  private static final int MEMORY = 10;
  private static final int MOST_HALVINGS = 30;
  private static final double SUFFICIENT = 1e-4;
  private static final double FLATTER = 0.9;
  private static final double ROUNDING = 1e-13;

  private record Pair(double[] step, double[] change, double inverse) {}

  private final Objective objective;
  private final double[] l1;
  private final int maxIterations;
  private final double tolerance;
  private final Preconditioner preconditioner;
  private final Deque<Pair> pairs = new ArrayDeque<>();

  /**
   * A minimisation.
   *
   * @param l1 weight of the absolute value of each parameter, 0 for none
   * @param maxIterations at most so many steps, 0 or more
   * @param tolerance of the gradient, above 0
   */
  Lbfgs(Objective objective, double[] l1, int maxIterations, double tolerance) {
    this(objective, l1, maxIterations, tolerance, Preconditioner.NONE);
  }

  /** The same, from what is known of the second derivatives; only without an L1 penalty. */
  Lbfgs(
      Objective objective,
      double[] l1,
      int maxIterations,
      double tolerance,
      Preconditioner preconditioner) {
    this.preconditioner = preconditioner;
    this.objective = objective;
    this.l1 = l1;
    this.maxIterations = maxIterations;
    this.tolerance = tolerance;
  }

  /** Minimises from a start. */
  Minimum minimise(double[] start) {
    double[] point = start.clone();
    double[] gradient = new double[point.length];
    double value = objective.evaluate(point, gradient) + penalty(point);
    for (int iteration = 0; ; iteration++) {
      double[] steepest = pseudoGradient(point, gradient);
      double largest = Vectors.largest(steepest);
      boolean converged = largest <= tolerance * Math.max(1, Math.abs(value));
      if (converged || iteration == maxIterations) {
        return new Minimum(point, value, iteration, converged, largest);
      }
      Trial trial = search(point, value, steepest, direction(steepest));
      if (trial == null && !pairs.isEmpty()) {
        pairs.clear();
        trial = search(point, value, steepest, direction(steepest));
      }
      if (trial == null) {
        return new Minimum(point, value, iteration, false, largest);
      }
      remember(point, gradient, trial);
      point = trial.point;
      gradient = trial.gradient;
      value = trial.value;
    }
  }

  private record Trial(double[] point, double[] gradient, double value) {}

  /** Halves the step until the value falls enough; null when it never does. */
  private Trial search(double[] point, double value, double[] steepest, double[] direction) {
    boolean blind = pairs.isEmpty() && preconditioner == Preconditioner.NONE;
    double step = blind ? 1 / Math.max(1, Vectors.norm(steepest)) : 1;
    for (int i = 0; i < MOST_HALVINGS; i++, step /= 2) {
      double[] next = new double[point.length];
      double decrease = 0;
      for (int j = 0; j < next.length; j++) {
        next[j] = inOrthant(point[j], point[j] + step * direction[j], steepest[j], l1[j]);
        decrease += steepest[j] * (next[j] - point[j]);
      }
      double[] gradient = new double[point.length];
      double found = objective.evaluate(next, gradient) + penalty(next);
      Trial trial = new Trial(next, gradient, found);
      boolean falls = found <= value + SUFFICIENT * decrease;
      if (decrease < 0 && (falls || flattens(point, value, decrease, trial))) {
        return trial;
      }
    }
    return null;
  }

  /**
   * Whether the slope has become less, where the value's own rounding hides by how much it falls.
   *
   * <p>The approximate Wolfe condition: W. W. Hager, H. Zhang, "A New Conjugate Gradient Method
   * with Guaranteed Descent and an Efficient Line Search", SIAM J. Optim. 16, 2005.
   */
  private boolean flattens(double[] point, double value, double decrease, Trial trial) {
    double[] step = Vectors.minus(trial.point, point);
    double slope = Vectors.dot(pseudoGradient(trial.point, trial.gradient), step);
    boolean level = trial.value <= value + ROUNDING * Math.max(1, Math.abs(value));
    return level && Math.abs(slope) <= FLATTER * -decrease;
  }

  /** A parameter with an L1 penalty stops at 0 where it would change its sign. */
  private static double inOrthant(double from, double to, double steepest, double l1) {
    if (l1 == 0) {
      return to;
    }
    double sign = from != 0 ? Math.signum(from) : -Math.signum(steepest);
    return Math.signum(to) == sign ? to : 0;
  }

  private void remember(double[] point, double[] gradient, Trial trial) {
    double[] step = Vectors.minus(trial.point, point);
    double[] change = Vectors.minus(trial.gradient, gradient);
    double curvature = Vectors.dot(step, change);
    if (curvature > 1e-12 * Vectors.dot(change, change)) {
      pairs.addLast(new Pair(step, change, 1 / curvature));
      if (pairs.size() > MEMORY) {
        pairs.removeFirst();
      }
    }
  }

  /** The two-loop recursion, then kept in the orthant that the penalty asks for. */
  private double[] direction(double[] steepest) {
    double[] q = steepest.clone();
    double[] factors = new double[pairs.size()];
    int i = pairs.size();
    for (Iterator<Pair> newest = pairs.descendingIterator(); newest.hasNext(); ) {
      Pair pair = newest.next();
      factors[--i] = pair.inverse * Vectors.dot(pair.step, q);
      Vectors.addScaled(q, -factors[i], pair.change);
    }
    preconditioner.apply(q);
    if (!pairs.isEmpty()) {
      Pair last = pairs.getLast();
      double[] change = preconditioner.applied(last.change);
      Vectors.scale(q, 1 / (last.inverse * Vectors.dot(last.change, change)));
    }
    for (Pair pair : pairs) {
      double factor = pair.inverse * Vectors.dot(pair.change, q);
      Vectors.addScaled(q, factors[i++] - factor, pair.step);
    }
    for (int j = 0; j < q.length; j++) {
      q[j] = l1[j] > 0 && q[j] * steepest[j] <= 0 ? 0 : -q[j];
    }
    return q;
  }

  private double[] pseudoGradient(double[] point, double[] gradient) {
    double[] pseudo = gradient.clone();
    for (int j = 0; j < pseudo.length; j++) {
      if (l1[j] > 0) {
        double sign = Math.signum(point[j]);
        pseudo[j] = sign != 0 ? gradient[j] + l1[j] * sign : shrunk(gradient[j], l1[j]);
      }
    }
    return pseudo;
  }

  private static double shrunk(double gradient, double l1) {
    return Math.signum(gradient) * Math.max(0, Math.abs(gradient) - l1);
  }

  private double penalty(double[] point) {
    double sum = 0;
    for (int j = 0; j < point.length; j++) {
      sum += l1[j] * Math.abs(point[j]);
    }
    return sum;
  }
}
