package leat.train;

/** Arithmetic on vectors of the same length. */
final class Vectors {
  private Vectors() {}

  /** The largest absolute value. */
  static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** The Euclidean norm. */
  static double norm(double[] values) {
    return Math.sqrt(dot(values, values));
  }

  /** The scalar product. */
  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The difference. */
  static double[] minus(double[] a, double[] b) {
    double[] difference = a.clone();
    addScaled(difference, -1, b);
    return difference;
  }

  /** Adds a multiple of the values. */
  static void addScaled(double[] target, double factor, double[] values) {
    for (int i = 0; i < target.length; i++) {
      target[i] += factor * values[i];
    }
  }

  /** Multiplies in place. */
  static void scale(double[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }
}
