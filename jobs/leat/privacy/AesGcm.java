package leat.privacy;

import java.io.Serializable;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES in Galois/Counter Mode (NIST SP 800-38D), tags of 128 bits; thread-safe. */
final class AesGcm implements Serializable {
  /** Length of a nonce. */
  static final int NONCE_BYTES = 12;

  private static final long serialVersionUID = 1L;
  private static final int TAG_BITS = 128;

  private final Key key;

  AesGcm(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /** The ciphertext and behind it the tag. */
  byte[] encrypt(byte[] nonce, byte[] clear) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(clear);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot encrypt", e);
    }
  }

  /**
   * The clear bytes.
   *
   * @throws AEADBadTagException when key, nonce or a byte is another than when it was encrypted
   */
  byte[] decrypt(byte[] nonce, byte[] sealed) throws AEADBadTagException {
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed);
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot decrypt", e);
    }
  }

  /** A new one each time: Java's refuses to encrypt twice with the nonce it was made with. */
  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
