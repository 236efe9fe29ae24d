package leat.train;

/**
 * The weights of the classes by which the categories of a feature differ most: the first principal
 * component of the categories' class shares (D. Coppersmith, S. J. Hong, J. R. M. Hosking,
 * "Partitioning nominal attributes in decision trees", 1999).
 */
final class ClassDirection {
  private static final int ITERATIONS = 100;

  private ClassDirection() {}

  /**
   * One number for each class.
   *
   * @param weights of the rows by category, then class
   */
  static double[] of(double[][] weights) {
    int classes = weights[0].length;
    if (classes == 2) {
      return new double[] {0, 1};
    }
    double[][] covariance = covariance(weights, classes);
    double[] direction = start(covariance);
    for (int i = 0; i < ITERATIONS; i++) {
      direction = next(covariance, direction);
    }
    return direction;
  }

  /** The class whose shares differ most. */
  private static double[] start(double[][] covariance) {
    int largest = 0;
    for (int k = 1; k < covariance.length; k++) {
      largest = covariance[k][k] > covariance[largest][largest] ? k : largest;
    }
    double[] direction = new double[covariance.length];
    direction[largest] = 1;
    return direction;
  }

  /** A step of the power method; where all categories are alike, no direction is better. */
  private static double[] next(double[][] covariance, double[] direction) {
    double[] product = new double[direction.length];
    for (int k = 0; k < product.length; k++) {
      product[k] = Vectors.dot(covariance[k], direction);
    }
    double norm = Vectors.norm(product);
    if (norm == 0) {
      return direction;
    }
    Vectors.scale(product, 1 / norm);
    return product;
  }

  private static double[][] covariance(double[][] weights, int classes) {
    double[] mean = new double[classes];
    for (double[] category : weights) {
      Vectors.addScaled(mean, 1, category);
    }
    double total = sum(mean);
    double[][] covariance = new double[classes][classes];
    for (double[] category : weights) {
      double own = sum(category);
      for (int k = 0; own > 0 && k < classes; k++) {
        double difference = category[k] / own - mean[k] / total;
        for (int j = 0; j < classes; j++) {
          covariance[k][j] += own / total * difference * (category[j] / own - mean[j] / total);
        }
      }
    }
    return covariance;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
