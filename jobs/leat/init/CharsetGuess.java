package leat.init;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The charset that bytes are most likely in.
 *
 * @param charset found
 * @param reason in words, or empty for plain UTF-8
 */
record CharsetGuess(Charset charset, String reason) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] UNUSED = {(byte) 0x81, (byte) 0x8d, (byte) 0x8f, (byte) 0x90};

  /**
   * Guesses.
   *
   * @param pieces of a text, the first one from its beginning
   */
  static CharsetGuess of(List<byte[]> pieces) {
    byte[] head = pieces.get(0);
    if (begins(head, 0xff, 0xfe, 0, 0) || begins(head, 0, 0, 0xfe, 0xff)) {
      return new CharsetGuess(Charset.forName("UTF-32"), "it begins with the mark of UTF-32");
    }
    if (begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff)) {
      return new CharsetGuess(
          StandardCharsets.UTF_16, "it begins with the byte order mark of UTF-16");
    }
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return new CharsetGuess(
          StandardCharsets.UTF_8, "it begins with the byte order mark of UTF-8");
    }
    return nuls(head, 1) > head.length / 4 || nuls(head, 0) > head.length / 4
        ? wide(head)
        : narrow(pieces);
  }

  private static CharsetGuess wide(byte[] head) {
    boolean little = nuls(head, 1) > nuls(head, 0);
    Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return new CharsetGuess(charset, "every second byte is NUL");
  }

  private static CharsetGuess narrow(List<byte[]> pieces) {
    long invalid = 0;
    long valid = 0;
    for (byte[] piece : pieces) {
      long[] found = utf8(piece);
      invalid += found[0];
      valid += found[1];
    }
    if (invalid * 10 <= valid) {
      String reason = "a few bytes are no UTF-8: their rows go to quarantine";
      return new CharsetGuess(StandardCharsets.UTF_8, invalid == 0 ? "" : reason);
    }
    boolean unused = pieces.stream().anyMatch(CharsetGuess::hasUnused);
    return new CharsetGuess(
        unused ? StandardCharsets.ISO_8859_1 : WINDOWS,
        "bytes above 127 are no UTF-8; is \u00e4, \u00e9 or \u20ac shown right?");
  }

  /** Invalid and valid characters beyond ASCII; those cut at the ends do not count. */
  private static long[] utf8(byte[] piece) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int start = 0;
    while (start < Math.min(3, piece.length) && (piece[start] & 0xc0) == 0x80) {
      start++;
    }
    ByteBuffer in = ByteBuffer.wrap(piece, start, piece.length - start);
    CharBuffer out = CharBuffer.allocate(piece.length + 1);
    long invalid = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      if (!result.isError()) {
        break;
      }
      invalid++;
      in.position(in.position() + result.length());
    }
    long beyond = out.flip().chars().filter(c -> c > 127).count();
    return new long[] {invalid, beyond};
  }

  private static boolean hasUnused(byte[] piece) {
    for (byte b : piece) {
      for (byte unused : UNUSED) {
        if (b == unused) {
          return true;
        }
      }
    }
    return false;
  }

  private static long nuls(byte[] bytes, int offset) {
    long nuls = 0;
    for (int i = offset; i < bytes.length; i += 2) {
      nuls += bytes[i] == 0 ? 1 : 0;
    }
    return nuls;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    boolean begins = bytes.length >= mark.length;
    for (int i = 0; begins && i < mark.length; i++) {
      begins = (bytes[i] & 0xff) == mark[i];
    }
    return begins;
  }
}
