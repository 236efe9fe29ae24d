package leat.samples;

import java.util.List;

/**
 * Fits a logistic regression by Newton's method, with standard errors from the Fisher information.
 *
 * <p>A second implementation to compare others with: small, dense and slow.
 *
 * @param coefficients maximum-likelihood estimates
 * @param standardErrors square roots of the diagonal of the inverse information
 */
public record Newton(double[] coefficients, double[] standardErrors) {

  /** Fits until a step changes no coefficient by more than 1e-10. */
  public static Newton fit(List<double[]> design, boolean[] labels) {
    int n = design.get(0).length;
    double[] weights = new double[n];
    double change = 1;
    for (int iteration = 0; change > 1e-10; iteration++) {
      if (iteration == 50) {
        throw new IllegalStateException("Cannot fit: no convergence after 50 iterations");
      }
      double[] step = times(inverse(information(design, weights)), score(design, labels, weights));
      change = 0;
      for (int j = 0; j < n; j++) {
        weights[j] += step[j];
        change = Math.max(change, Math.abs(step[j]));
      }
    }
    return new Newton(weights, errors(inverse(information(design, weights))));
  }

  private static double[] score(List<double[]> design, boolean[] labels, double[] weights) {
    double[] sum = new double[weights.length];
    for (int i = 0; i < labels.length; i++) {
      double[] x = design.get(i);
      double residual = (labels[i] ? 1 : 0) - probability(x, weights);
      for (int j = 0; j < sum.length; j++) {
        sum[j] += residual * x[j];
      }
    }
    return sum;
  }

  private static double[][] information(List<double[]> design, double[] weights) {
    double[][] sum = new double[weights.length][weights.length];
    for (double[] x : design) {
      double p = probability(x, weights);
      for (int j = 0; j < x.length; j++) {
        for (int k = 0; k < x.length; k++) {
          sum[j][k] += p * (1 - p) * x[j] * x[k];
        }
      }
    }
    return sum;
  }

  static double probability(double[] x, double[] weights) {
    double logit = 0;
    for (int j = 0; j < x.length; j++) {
      logit += x[j] * weights[j];
    }
    return 1 / (1 + Math.exp(-logit));
  }

  /** Gauss and Jordan; the information is positive definite, so that no pivoting is needed. */
  private static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] result = new double[n][n];
    for (int i = 0; i < n; i++) {
      result[i][i] = 1;
    }
    for (int i = 0; i < n; i++) {
      divide(matrix[i], result[i], matrix[i][i]);
      for (int k = 0; k < n; k++) {
        if (k != i) {
          subtract(matrix, result, k, i);
        }
      }
    }
    return result;
  }

  private static void divide(double[] left, double[] right, double by) {
    for (int j = 0; j < left.length; j++) {
      left[j] /= by;
      right[j] /= by;
    }
  }

  private static void subtract(double[][] left, double[][] right, int row, int pivot) {
    double factor = left[row][pivot];
    for (int j = 0; j < left.length; j++) {
      left[row][j] -= factor * left[pivot][j];
      right[row][j] -= factor * right[pivot][j];
    }
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] result = new double[vector.length];
    for (int j = 0; j < vector.length; j++) {
      for (int k = 0; k < vector.length; k++) {
        result[j] += matrix[j][k] * vector[k];
      }
    }
    return result;
  }

  private static double[] errors(double[][] covariance) {
    double[] errors = new double[covariance.length];
    for (int j = 0; j < errors.length; j++) {
      errors[j] = Math.sqrt(covariance[j][j]);
    }
    return errors;
  }
}
