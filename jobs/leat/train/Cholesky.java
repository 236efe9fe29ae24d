package leat.train;

/**
 * A symmetric positive definite matrix as the product of a lower triangle and its transpose.
 *
 * <p>G. H. Golub, C. F. Van Loan, "Matrix Computations", 4th ed., algorithm 4.2.1. A column that
 * others make up (its pivot is nearly 0) is left out: its part of a solution is 0.
 *
 * @param rows of the lower triangle
 */
record Cholesky(double[][] rows) {
  private static final double NEARLY_ZERO = 1e-10;

  /**
   * Factors a matrix.
   *
   * @param matrix its lower triangle by rows; overwritten
   */
  static Cholesky of(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      double[] row = matrix[i];
      double diagonal = row[i];
      for (int j = 0; j < i; j++) {
        double[] other = matrix[j];
        double pivot = other[j];
        row[j] = pivot > 0 ? (row[j] - dot(row, other, j)) / pivot : 0;
      }
      double left = diagonal - dot(row, row, i);
      row[i] = left > NEARLY_ZERO * diagonal ? Math.sqrt(left) : 0;
    }
    return new Cholesky(matrix);
  }

  private static double dot(double[] a, double[] b, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Replaces part of an array by the matrix's inverse times it. */
  void solve(double[] values, int from) {
    for (int i = 0; i < rows.length; i++) {
      double sum = values[from + i];
      for (int j = 0; j < i; j++) {
        sum -= rows[i][j] * values[from + j];
      }
      values[from + i] = rows[i][i] > 0 ? sum / rows[i][i] : 0;
    }
    for (int i = rows.length - 1; i >= 0; i--) {
      double value = rows[i][i] > 0 ? values[from + i] / rows[i][i] : 0;
      values[from + i] = value;
      for (int j = 0; j < i; j++) {
        values[from + j] -= rows[i][j] * value;
      }
    }
  }
}
