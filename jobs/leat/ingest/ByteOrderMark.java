package leat.ingest;

import java.util.Optional;

/** The first bytes of a file that tell its charset. */
final class ByteOrderMark {
  private ByteOrderMark() {}

  /** Whether the bytes begin with the mark of UTF-8. */
  static boolean isUtf8(byte[] first) {
    return begins(first, 0xEF, 0xBB, 0xBF);
  }

  /** The charset whose mark the bytes begin with, other than UTF-8. */
  static Optional<String> wide(byte[] first) {
    if (begins(first, 0xFF, 0xFE, 0, 0) || begins(first, 0, 0, 0xFE, 0xFF)) {
      return Optional.of("UTF-32");
    }
    if (begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF)) {
      return Optional.of("UTF-16");
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
