package leat.metrics;

import java.io.Serializable;

/**
 * Numbers as multiples of a power of two, whose sums are the same in every order.
 *
 * <p>A million numbers up to 1 are multiples of 2^-41: what is far smaller than the largest counts
 * as nothing.
 *
 * @param scale that power of two's inverse
 */
record FixedPoint(double scale) implements Serializable {
  /** Sums stay below 2^62, one bit below what a long holds. */
  private static final int BITS = 62;

  /** What a double can be divided by. */
  private static final int MOST = 1_000;

  /**
   * Numbers that can be added up.
   *
   * @param most the largest number, 0 or more
   * @param count how many are added at most
   */
  static FixedPoint of(double most, long count) {
    int ofCount = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, count));
    int exponent = BITS - ofCount - Math.getExponent(most) - 1;
    return new FixedPoint(Math.scalb(1.0, Math.min(MOST, exponent)));
  }

  long of(double value) {
    return Math.round(value * scale);
  }

  double value(long sum) {
    return sum / scale;
  }
}
