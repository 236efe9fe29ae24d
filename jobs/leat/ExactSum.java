package leat;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * The exact sum of finite doubles, the same in every order.
 *
 * <p>A fixed-point number wide enough for every double, in chunks of 32 bits: R. M. Neal, "Fast
 * Exact Summation Using Small and Large Superaccumulators", 2015.
 */
public final class ExactSum implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The sum is an integer times 2 to the power of minus this. */
  public static final int FRACTION_BITS = 1074;

  /** More than a double has, few enough to become one. */
  private static final int KEPT_BITS = 1000;

  private static final int CHUNKS = 68;
  private static final int ADDITIONS_BEFORE_CARRY = 1 << 29;
  private static final long LOW = 0xffff_ffffL;

  private final long[] chunks = new long[CHUNKS];
  private final int additionsBeforeCarry;
  private int additions;

  /** Nothing added yet. */
  public ExactSum() {
    this(ADDITIONS_BEFORE_CARRY);
  }

  ExactSum(int additionsBeforeCarry) {
    this.additionsBeforeCarry = additionsBeforeCarry;
  }

  /** Adds a finite number. */
  public void add(double value) {
    add(value, 1);
  }

  /** Adds a finite number several times. */
  public void add(double value, long times) {
    for (long left = times; left > 0; left -= additionsBeforeCarry) {
      int now = (int) Math.min(left, additionsBeforeCarry);
      if (additions + now > additionsBeforeCarry) {
        carry();
      }
      additions += now;
      addChunks(value, now);
    }
  }

  private void addChunks(double value, long times) {
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
    chunks[chunk] += times * ((low ^ sign) - sign);
    chunks[chunk + 1] += times * (((rest & LOW) ^ sign) - sign);
    chunks[chunk + 2] += times * (((rest >>> 32) ^ sign) - sign);
  }

  /** Adds another sum. */
  public void add(ExactSum other) {
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

  /** The sum, off by less than one unit in the last place. */
  public double value() {
    BigInteger sum = scaled();
    int dropped = Math.max(0, sum.bitLength() - KEPT_BITS);
    return Math.scalb(sum.shiftRight(dropped).doubleValue(), dropped - FRACTION_BITS);
  }

  /** The sum times 2 to the power of {@link #FRACTION_BITS}. */
  public BigInteger scaled() {
    BigInteger sum = BigInteger.ZERO;
    for (int i = CHUNKS - 1; i >= 0; i--) {
      sum = sum.shiftLeft(32).add(BigInteger.valueOf(chunks[i]));
    }
    return sum;
  }
}
