package leat.metrics;

import java.io.Serializable;

/**
 * Numbers as multiples of a power of two, whose sums are the same in every order.
 *
 * <p>A million numbers up to 1 are multiples of 2^-41: what is far smaller than the largest counts
 * as nothing.
 *
 * @param exponent of that power; a number is a long times 2 to the power of minus it
 */
record FixedPoint(int exponent) implements Serializable {
  /** Sums stay below 2^62, one bit below what a long holds. */
  private static final int BITS = 62;

  /**
   * Numbers that can be added up.
   *
   * @param most the largest number, above 0
   * @param count how many are added at most
   */
  static FixedPoint of(double most, long count) {
    int ofCount = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, count));
    return new FixedPoint(BITS - ofCount - Math.getExponent(most) - 1);
  }

  long of(double value) {
    return Math.round(Math.scalb(value, exponent));
  }

  double value(long sum) {
    return Math.scalb((double) sum, -exponent);
  }
}
