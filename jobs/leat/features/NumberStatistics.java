package leat.features;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.TreeMap;
import leat.ExactSum;

/**
 * What is known of a numeric column's values in a set of rows; exact, in whatever order.
 *
 * <p>Values are counted while there are few different ones, which costs less than adding them up
 * exactly, and added up from then on.
 */
final class NumberStatistics implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final MathContext DIGITS = new MathContext(40);
  private static final int MOST_DISTINCT = 20_000;

  private long missing;
  private long count;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private DoubleCounts distinct = new DoubleCounts();
  private final Sums sums = new Sums();

  /** Of values that are not in the table. */
  private static final class Sums implements Serializable {
    private static final long serialVersionUID = 1L;
    private final ExactSum values = new ExactSum();
    private final ExactSum squares = new ExactSum();

    void add(double value, long times) {
      values.add(value, times);
      double square = value * value;
      if (square <= Double.MAX_VALUE) {
        squares.add(square, times);
        squares.add(Math.fma(value, value, -square), times);
      }
    }

    void add(Sums other) {
      values.add(other.values);
      squares.add(other.squares);
    }
  }

  /** Adds a value; NaN is a missing one. */
  void add(double value) {
    if (Double.isNaN(value)) {
      missing++;
      return;
    }
    count++;
    min = Math.min(min, value);
    max = Math.max(max, value);
    if (distinct == null) {
      sums.add(value, 1);
    } else {
      distinct.add(value, 1);
      limitDistinct();
    }
  }

  void add(NumberStatistics other) {
    missing += other.missing;
    count += other.count;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    if (other.distinct == null) {
      giveUpTable();
      sums.add(other.sums);
    } else if (distinct == null) {
      other.distinct.forEach(sums::add);
    } else {
      other.distinct.forEach(distinct::add);
      limitDistinct();
    }
  }

  private void limitDistinct() {
    if (distinct.size() > MOST_DISTINCT) {
      giveUpTable();
    }
  }

  private void giveUpTable() {
    if (distinct != null) {
      distinct.forEach(sums::add);
      distinct = null;
    }
  }

  private Sums sums() {
    if (distinct == null) {
      return sums;
    }
    Sums all = new Sums();
    distinct.forEach(all::add);
    return all;
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
    BigDecimal scaled = new BigDecimal(sums().values.scaled());
    BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(ExactSum.FRACTION_BITS));
    return scaled.divide(unit.multiply(BigDecimal.valueOf(count)), DIGITS).doubleValue();
  }

  /** The unbiased deviation, from the exact sums; 0 for fewer than two values. */
  double deviation() {
    if (count < 2) {
      return 0;
    }
    BigInteger n = BigInteger.valueOf(count);
    Sums all = sums();
    BigInteger total = all.values.scaled();
    BigInteger spread =
        all.squares
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
