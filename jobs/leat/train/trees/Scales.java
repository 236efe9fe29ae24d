package leat.train.trees;

import java.io.Serializable;
import leat.LeatException;

/**
 * Fixed point of the sums in a histogram.
 *
 * <p>A row's second derivative and the row itself share a 64-bit integer: the count is above, so
 * that one addition does for both, and neither can reach into the other.
 *
 * @param gradient factor of first derivatives
 * @param hessian factor of second derivatives
 * @param countShift bits below the count
 */
record Scales(double gradient, double hessian, int countShift) implements Serializable {
  private static final int MOST_BITS = 40;
  private static final int LEAST_BITS = 4;

  /**
   * Factors that no sum can overflow.
   *
   * @param rows how many there are
   * @param maxGradient bound of a row's absolute first derivative
   * @param maxHessian bound of a row's second derivative
   */
  static Scales of(long rows, double maxGradient, double maxHessian) {
    int countBits = Long.SIZE - Long.numberOfLeadingZeros(rows);
    int shift = Long.SIZE - 1 - countBits;
    int hessianBits = Math.min(MOST_BITS, shift - countBits);
    if (hessianBits < LEAST_BITS) {
      throw LeatException.dataRefused("Cannot train trees on so many rows, found " + rows);
    }
    int gradientBits = Math.min(MOST_BITS, Long.SIZE - 2 - countBits);
    return new Scales(scale(gradientBits, maxGradient), scale(hessianBits, maxHessian), shift);
  }

  private static double scale(int bits, double bound) {
    return Math.scalb(1.0, bits - Math.getExponent(bound) - 1);
  }

  long packed(double second) {
    return (1L << countShift) | Math.round(second * hessian);
  }

  long count(long packed) {
    return packed >>> countShift;
  }

  double second(long packed) {
    return (packed & ((1L << countShift) - 1)) / hessian;
  }

  double first(long sum) {
    return sum / gradient;
  }
}
