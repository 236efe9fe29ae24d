package leat.features;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.TreeMap;

/** What is known of a numeric column's values in a set of rows; exact, in whatever order. */
final class NumberStatistics implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final MathContext DIGITS = new MathContext(40);
  private static final int MOST_DISTINCT = 20_000;

  private long missing;
  private long count;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private final ExactSum sum = new ExactSum();
  private final ExactSum squares = new ExactSum();
  private DoubleCounts distinct = new DoubleCounts();

  /** Adds a value; NaN is a missing one. */
  void add(double value) {
    if (Double.isNaN(value)) {
      missing++;
      return;
    }
    count++;
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum.add(value);
    double square = value * value;
    if (square <= Double.MAX_VALUE) {
      squares.add(square);
      squares.add(Math.fma(value, value, -square));
    }
    if (distinct != null) {
      distinct.add(value, 1);
      limitDistinct();
    }
  }

  void add(NumberStatistics other) {
    missing += other.missing;
    count += other.count;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    sum.add(other.sum);
    squares.add(other.squares);
    if (distinct != null && other.distinct != null) {
      other.distinct.forEach(distinct::add);
      limitDistinct();
    } else {
      distinct = null;
    }
  }

  private void limitDistinct() {
    if (distinct.size() > MOST_DISTINCT) {
      distinct = null;
    }
  }

  long missing() {
    return missing;
  }

  long count() {
    return count;
  }

  /** Smallest value; infinite where there is none. */
  double min() {
    return min;
  }

  /** Largest value; infinite where there is none. */
  double max() {
    return max;
  }

  boolean constant() {
    return min >= max;
  }

  /** Whether the sums of squares fit into a double. */
  boolean squaresOverflow() {
    return Math.max(Math.abs(min), Math.abs(max)) > 1e150;
  }

  /** The values and how often each stands, ascending; null where they are too many to keep. */
  TreeMap<Double, Long> values() {
    if (distinct == null) {
      return null;
    }
    TreeMap<Double, Long> values = new TreeMap<>();
    distinct.forEach(values::put);
    return values;
  }

  /** The mean, rounded once. */
  double mean() {
    BigDecimal scaled = new BigDecimal(sum.scaled());
    BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(ExactSum.FRACTION_BITS));
    return scaled.divide(unit.multiply(BigDecimal.valueOf(count)), DIGITS).doubleValue();
  }

  /** The unbiased deviation, from the exact sums; 0 for fewer than two values. */
  double deviation() {
    if (count < 2) {
      return 0;
    }
    BigInteger n = BigInteger.valueOf(count);
    BigInteger total = sum.scaled();
    BigInteger spread =
        squares
            .scaled()
            .shiftLeft(ExactSum.FRACTION_BITS)
            .multiply(n)
            .subtract(total.multiply(total));
    BigInteger unit = BigInteger.ONE.shiftLeft(2 * ExactSum.FRACTION_BITS);
    BigInteger divisor = unit.multiply(n).multiply(n.subtract(BigInteger.ONE));
    BigDecimal variance = new BigDecimal(spread).divide(new BigDecimal(divisor), DIGITS);
    return variance.signum() <= 0 ? 0 : variance.sqrt(DIGITS).doubleValue();
  }
}
