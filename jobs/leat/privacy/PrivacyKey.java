package leat.privacy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The secret by which values are hashed, tokenised and encrypted: at least 256 bits.
 *
 * <p>Wherever it is shown or stored, as text or as JSON, only its id appears. What is not a plain
 * hash uses a key of its own, {@code HMAC-SHA-256(key, 0xFF PURPOSE)}: no text begins with the byte
 * 0xFF in UTF-8, so that none can be planted in a hashed column to make its hash one of these keys.
 */
public final class PrivacyKey implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LEAST_BYTES = 32;
  private static final int ID_BYTES = 4;
  private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");

  private final byte[] bytes;

  private PrivacyKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The key that a text holds: hexadecimal, or else base64 (also the one for URLs).
   *
   * @throws IllegalArgumentException with the rule that the text breaks, and nothing of the text
   */
  public static PrivacyKey of(String text) {
    byte[] bytes = decoded(text.strip());
    if (bytes.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "must have at least 256 bits in hexadecimal or base64, and has " + 8 * bytes.length);
    }
    return new PrivacyKey(bytes);
  }

  private static byte[] decoded(String text) {
    if (HEX.matcher(text).matches()) {
      return HexFormat.of().parseHex(text);
    }
    try {
      return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      // The decoder's own message quotes the text.
      throw new IllegalArgumentException("must be hexadecimal or base64");
    }
  }

  /** What tells one key from another, and nothing about it: 8 hexadecimal characters. */
  @JsonValue
  public String id() {
    return HexFormat.of().formatHex(derived("key id"), 0, ID_BYTES);
  }

  /** The keyed hash of texts. */
  Hmac hmac() {
    return new Hmac(bytes);
  }

  /** A key of 256 bits for one purpose. */
  byte[] derived(String purpose) {
    byte[] name = purpose.getBytes(StandardCharsets.US_ASCII);
    byte[] message = new byte[name.length + 1];
    message[0] = (byte) 0xFF;
    System.arraycopy(name, 0, message, 1, name.length);
    return hmac().of(message);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PrivacyKey key && MessageDigest.isEqual(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(derived("key id"));
  }

  @Override
  public String toString() {
    return "key " + id();
  }
}
