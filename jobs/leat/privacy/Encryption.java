package leat.privacy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;

/**
 * AES-256-GCM, readable again with the key: {@code leat1:} and, in base64 for URLs, nonce (12
 * bytes), ciphertext and tag (16 bytes).
 *
 * <p>The nonce is no random number but the beginning of the text's HMAC under a key of its own, as
 * in SIV modes (RFC 5297): the same text gives the same bits, so that ingest can be repeated, and
 * duplicates and equal keys stay equal. So equality is all that shows. Two different texts share a
 * nonce with a chance of 6 in 10^10 among 10 billion texts.
 */
public final class Encryption implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String MARK = "leat1:";
  private static final Pattern ENCRYPTED = Pattern.compile(MARK + "[A-Za-z0-9_-]{38,}");

  private final AesGcm cipher;
  private final Hmac nonces;

  /** Encryption with that key. */
  public Encryption(PrivacyKey key) {
    cipher = new AesGcm(key.derived("encrypt"));
    nonces = new Hmac(key.derived("nonce"));
  }

  /** The text, encrypted. */
  public String encrypt(String text) {
    byte[] clear = text.getBytes(StandardCharsets.UTF_8);
    byte[] nonce = Arrays.copyOf(nonces.of(clear), AesGcm.NONCE_BYTES);
    byte[] sealed = cipher.encrypt(nonce, clear);
    byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
    return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The clear text, or nothing where it was not encrypted with this key, or was changed since. */
  public Optional<String> decrypt(String encrypted) {
    if (!ENCRYPTED.matcher(encrypted).matches()) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(encrypted.substring(MARK.length()));
      byte[] nonce = Arrays.copyOf(all, AesGcm.NONCE_BYTES);
      byte[] clear = cipher.decrypt(nonce, Arrays.copyOfRange(all, nonce.length, all.length));
      return Optional.of(new String(clear, StandardCharsets.UTF_8));
    } catch (AEADBadTagException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A text with all that is encrypted in it made clear; what another key encrypted stays. */
  public String revealed(String text) {
    return ENCRYPTED
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(decrypt(found.group()).orElse(found.group())));
  }

  /** Whether there is an encrypted text in it. */
  public static boolean isIn(String text) {
    return ENCRYPTED.matcher(text).find();
  }
}
