package leat.profile;

import java.io.Serializable;

/**
 * A sum carried in two doubles, the second one what the first one could not hold: about 32 digits.
 *
 * <p>So the order of the values, and with it the number of partitions, does not show in a mean or a
 * deviation. Knuth, "The Art of Computer Programming" 2, 4.2.2, theorem B; Dekker (1971).
 */
final class LongSum implements Serializable {
  private static final long serialVersionUID = 1L;

  private double high;
  private double low;

  /** Adds the product of two doubles. */
  void addProduct(double a, double b) {
    double product = a * b;
    add(product);
    if (Math.abs(product) <= Double.MAX_VALUE) {
      add(Math.fma(a, b, -product));
    }
  }

  void add(double value) {
    double sum = high + value;
    double part = sum - high;
    low += (high - (sum - part)) + (value - part);
    high = sum;
  }

  void add(LongSum other) {
    add(other.high);
    add(other.low);
  }

  /** The sum, rounded to a double. */
  double value() {
    return high + low;
  }

  /**
   * The squared distances from the mean, where this is the sum of the squares.
   *
   * @param sum of the values
   * @param n how many they are
   */
  double squaredDistances(LongSum sum, double n) {
    double mean = sum.value() / n;
    double square = mean * mean;
    LongSum rest = new LongSum();
    rest.add(this);
    rest.addProduct(-2 * mean, sum.high);
    rest.addProduct(-2 * mean, sum.low);
    rest.addProduct(square, n);
    rest.addProduct(Math.fma(mean, mean, -square), n);
    return rest.value();
  }
}
