package leat.privacy;

import java.io.Serializable;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * FF1, the format-preserving encryption of NIST SP 800-38G; thread-safe.
 *
 * <p>A string of numerals is handled as the number that it is in its radix.
 */
final class Ff1 implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROUNDS = 10;
  private static final int BLOCK = 16;

  private final byte[] key;
  private final int radix;
  private final transient ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(this::cipher);

  /**
   * FF1 with a key.
   *
   * @param key of 16, 24 or 32 bytes
   * @param radix of the numerals, from 2
   */
  Ff1(byte[] key, int radix) {
    this.key = key;
    this.radix = radix;
  }

  /**
   * Encrypts a string of numerals.
   *
   * @param numerals as a number
   * @param length of the string, at least 2; the standard wants a million strings of that length
   * @param tweak what else decides the result; no secret
   */
  BigInteger encrypt(BigInteger numerals, int length, byte[] tweak) {
    int left = length / 2;
    BigInteger[] modulus = {power(left), power(length - left)};
    BigInteger[] halves = numerals.divideAndRemainder(modulus[1]);
    BigInteger a = halves[0];
    BigInteger b = halves[1];
    int bytes = (modulus[1].subtract(BigInteger.ONE).bitLength() + 7) / 8;
    byte[] start = encrypted(parameters(left, length, tweak.length));
    for (int round = 0; round < ROUNDS; round++) {
      BigInteger c =
          a.add(roundValue(start, q(tweak, round, b, bytes), bytes)).mod(modulus[round % 2]);
      a = b;
      b = c;
    }
    return a.multiply(modulus[1]).add(b);
  }

  /** The block P of the standard. */
  private byte[] parameters(int left, int length, int tweak) {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    block.put((byte) 1).put((byte) 2).put((byte) 1);
    block.put((byte) (radix >> 16)).put((byte) (radix >> 8)).put((byte) radix);
    block.put((byte) ROUNDS).put((byte) left).putInt(length).putInt(tweak);
    return block.array();
  }

  /** The number y of the standard: a keyed function of one half, much longer than the other. */
  private BigInteger roundValue(byte[] start, byte[] q, int bytes) {
    byte[] state = start;
    for (int at = 0; at < q.length; at += BLOCK) {
      state = encrypted(xor(state, q, at));
    }
    int length = 4 * ((bytes + 3) / 4) + 4;
    ByteBuffer s = ByteBuffer.allocate((length + BLOCK - 1) / BLOCK * BLOCK);
    s.put(state);
    for (int block = 1; s.hasRemaining(); block++) {
      byte[] counter = ByteBuffer.allocate(BLOCK).putInt(BLOCK - 4, block).array();
      s.put(encrypted(xor(counter, state, 0)));
    }
    return new BigInteger(1, Arrays.copyOf(s.array(), length));
  }

  /** The blocks Q of the standard. */
  private static byte[] q(byte[] tweak, int round, BigInteger half, int bytes) {
    byte[] q = Arrays.copyOf(tweak, (tweak.length + bytes + BLOCK) / BLOCK * BLOCK);
    q[q.length - bytes - 1] = (byte) round;
    byte[] number = half.toByteArray();
    int count = Math.min(number.length, bytes);
    System.arraycopy(number, number.length - count, q, q.length - count, count);
    return q;
  }

  private static byte[] xor(byte[] block, byte[] other, int from) {
    byte[] result = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      result[i] = (byte) (block[i] ^ other[from + i]);
    }
    return result;
  }

  private BigInteger power(int exponent) {
    return BigInteger.valueOf(radix).pow(exponent);
  }

  private byte[] encrypted(byte[] block) {
    try {
      return ciphers.get().doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot encrypt", e);
    }
  }

  private Cipher cipher() {
    try {
      // One block at a time, chained here as the standard says; so the mode hides nothing.
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot use AES", e);
    }
  }

  private Object readResolve() {
    return new Ff1(key, radix);
  }
}
