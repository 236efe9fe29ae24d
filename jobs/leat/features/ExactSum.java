package leat.features;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * The exact sum of finite doubles, the same in every order.
 *
 * <p>A fixed-point number wide enough for every double, in chunks of 32 bits: R. M. Neal, "Fast
 * Exact Summation Using Small and Large Superaccumulators", 2015.
 */
final class ExactSum implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The sum is an integer times 2 to the power of minus this. */
  static final int FRACTION_BITS = 1074;

  private static final int CHUNKS = 68;
  private static final int ADDITIONS_BEFORE_CARRY = 1 << 29;
  private static final long LOW = 0xffff_ffffL;

  private final long[] chunks = new long[CHUNKS];
  private final int additionsBeforeCarry;
  private int additions;

  ExactSum() {
    this(ADDITIONS_BEFORE_CARRY);
  }

  ExactSum(int additionsBeforeCarry) {
    this.additionsBeforeCarry = additionsBeforeCarry;
  }

  /** Adds a finite number. */
  void add(double value) {
    if (++additions == additionsBeforeCarry) {
      carry();
    }
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> 52) & 0x7ff;
    long mantissa = bits & 0xf_ffff_ffff_ffffL;
    if (exponent != 0) {
      mantissa |= 1L << 52;
      exponent--;
    }
    int chunk = exponent >>> 5;
    int shift = exponent & 31;
    long low = (mantissa << shift) & LOW;
    long rest = mantissa >>> (32 - shift);
    long sign = bits >> 63;
    chunks[chunk] += (low ^ sign) - sign;
    chunks[chunk + 1] += ((rest & LOW) ^ sign) - sign;
    chunks[chunk + 2] += ((rest >>> 32) ^ sign) - sign;
  }

  /** Adds another sum. */
  void add(ExactSum other) {
    carry();
    other.carry();
    for (int i = 0; i < CHUNKS; i++) {
      chunks[i] += other.chunks[i];
    }
  }

  private void carry() {
    for (int i = 0; i < CHUNKS - 1; i++) {
      long over = chunks[i] >> 32;
      chunks[i] -= over << 32;
      chunks[i + 1] += over;
    }
    additions = 0;
  }

  /** The sum times 2 to the power of {@link #FRACTION_BITS}. */
  BigInteger scaled() {
    BigInteger sum = BigInteger.ZERO;
    for (int i = CHUNKS - 1; i >= 0; i--) {
      sum = sum.shiftLeft(32).add(BigInteger.valueOf(chunks[i]));
    }
    return sum;
  }
}
