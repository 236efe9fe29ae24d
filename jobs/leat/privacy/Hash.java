package leat.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * HMAC-SHA-256 of the text's UTF-8 bytes, as 64 hexadecimal characters.
 *
 * <p>Nothing else goes in, neither column nor table: equal values have equal hashes wherever the
 * key is the same, so that tables join by them, and any other program makes the same hashes.
 */
record Hash(Hmac hmac) implements Cover {
  private static final long serialVersionUID = 1L;

  @Override
  public String of(String text) {
    return HexFormat.of().formatHex(hmac.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
