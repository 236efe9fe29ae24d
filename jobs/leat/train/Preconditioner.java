package leat.train;

import java.util.Arrays;

/**
 * What L-BFGS takes for the inverse of the second derivatives before it has seen any.
 *
 * <p>Knots of one number, and a cross with its parts, nearly make up each other: from a multiple of
 * the unit matrix, such models take hundreds of passes over the rows; from the true matrix at the
 * start, ten to thirty.
 */
@FunctionalInterface
interface Preconditioner {
  /** Knows nothing of the objective. */
  Preconditioner NONE = values -> {};

  /** Most slots for which the matrix is factored, which takes the cube of their number. */
  int MOST_SLOTS = 2_000;

  /** Rows from which the matrix is estimated. */
  double ROWS = 100_000;

  /** Replaces a vector by the inverse times it. */
  void apply(double[] values);

  /**
   * From the curvature at a start.
   *
   * @param objective whose rows are looked at
   * @param start its parameters
   */
  static Preconditioner of(LogisticObjective objective, double[] start) {
    Design design = objective.rows().design();
    if (design.slots() > MOST_SLOTS) {
      return NONE;
    }
    Cholesky factor = Cholesky.of(objective.curvature(start, ROWS));
    int stride = design.slots() + 1;
    return values -> {
      for (int from = 0; from < values.length; from += stride) {
        factor.solve(values, from);
      }
    };
  }

  /** A vector's image. */
  default double[] applied(double[] values) {
    double[] image = Arrays.copyOf(values, values.length);
    apply(image);
    return image;
  }
}
