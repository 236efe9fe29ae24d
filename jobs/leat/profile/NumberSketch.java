package leat.profile;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Count, extremes, mean, deviation and quantiles of numbers. */
final class NumberSketch implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BINS = 20;
  private static final double[] FRACTIONS = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

  private long count;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private final LongSum sum = new LongSum();
  private final LongSum squares = new LongSum();
  private final Quantiles quantiles = new Quantiles();

  /** Adds a finite value that stands there so many times. */
  void add(double value, long times) {
    addExactly(value, times);
    quantiles.add(value, times);
  }

  void add(NumberSketch other) {
    count += other.count;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    sum.add(other.sum);
    squares.add(other.squares);
    quantiles.add(other.quantiles);
  }

  /**
   * What is known, with values that were kept aside because they are all there are.
   *
   * @param exact every value with its count, or empty where the sketch was told all
   */
  NumberProfile profile(WeightedValues exact) {
    if (count == 0) {
      return null;
    }
    WeightedValues values = exact;
    if (exact.isEmpty()) {
      values = new WeightedValues();
      quantiles.forEach(values);
    }
    values.sorted();
    Map<String, Double> read = new LinkedHashMap<>();
    for (double fraction : FRACTIONS) {
      double found = values.quantile(fraction);
      read.put(Double.toString(fraction), Math.max(min, Math.min(max, found)));
    }
    return new NumberProfile(
        count, min, max, mean(), deviation(), read, histogram(values), !exact.isEmpty());
  }

  /** Adds to everything but the quantiles. */
  void addExactly(double value, long times) {
    count += times;
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum.addProduct(value, times);
    double square = value * value;
    if (square <= Double.MAX_VALUE / times) {
      squares.addProduct(square, times);
      squares.addProduct(Math.fma(value, value, -square), times);
    }
  }

  private Double mean() {
    double mean = sum.value() / count;
    return Double.isFinite(mean) ? mean : null;
  }

  private Double deviation() {
    double largest = Math.max(Math.abs(min), Math.abs(max));
    if (count < 2 || largest > 1e150) {
      return count < 2 ? 0.0 : null;
    }
    return Math.sqrt(Math.max(0, squares.squaredDistances(sum, count)) / (count - 1));
  }

  private NumberProfile.Histogram histogram(WeightedValues values) {
    boolean flat = !(max > min) || !Double.isFinite(max - min);
    int bins = flat ? 1 : BINS;
    return new NumberProfile.Histogram(min, max, values.histogram(min, max, bins, count));
  }
}
