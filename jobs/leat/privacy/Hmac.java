package leat.privacy;

import java.io.Serializable;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) with one key; thread-safe. */
final class Hmac implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;
  private final transient ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

  Hmac(byte[] key) {
    this.key = key;
  }

  /** The 32 bytes of a message's code. */
  byte[] of(byte[] message) {
    return macs.get().doFinal(message);
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot use HMAC-SHA-256", e);
    }
  }

  private Object readResolve() {
    return new Hmac(key);
  }
}
