package leat.profile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A 64-bit hash of bytes, the same on every machine: words of eight bytes folded by 128-bit
 * products, as in wyhash (Wang Yi). One hash serves the table of counts and the count of distinct
 * values.
 */
final class Hash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long A = 0xa0761d6478bd642fL;
  private static final long B = 0xe7037ed1a0b428dbL;

  private Hash() {}

  static long of(byte[] bytes, int start, int length) {
    long hash = length * B;
    int at = start;
    int end = start + length;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = folded(hash ^ A, (long) LONGS.get(bytes, at) ^ B);
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << 8 | bytes[at] & 0xff;
    }
    return folded(hash ^ A, rest ^ B);
  }

  static long of(long value) {
    return folded(value ^ A, B);
  }

  private static long folded(long a, long b) {
    return a * b ^ Math.multiplyHigh(a, b);
  }
}
