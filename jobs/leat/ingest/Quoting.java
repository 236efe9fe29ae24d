package leat.ingest;

import java.util.Arrays;

/** What quotes and escapes mean inside a quoted field. */
final class Quoting {
  private Quoting() {}

  /**
   * Offset of the next quote or escape.
   *
   * @param bytes the record's bytes
   * @param origin index of the record's first byte
   * @param from offset to begin at
   * @param length of the record; returned when there is none
   * @param dialect the quote and the escape
   */
  static int special(byte[] bytes, int origin, int from, int length, Dialect dialect) {
    int quote = dialect.quote();
    int escape = dialect.escape();
    int end = origin + length;
    int at = origin + from;
    while (at < end && bytes[at] != quote && bytes[at] != escape) {
      at++;
    }
    return Math.min(at - origin, length);
  }

  /** Whether the byte there and the next one stand for one: a doubled quote, an escaped byte. */
  static boolean escapes(byte[] bytes, int origin, int at, int length, Dialect dialect) {
    if (at + 1 >= length) {
      return false;
    }
    byte next = bytes[origin + at + 1];
    return bytes[origin + at] == dialect.escape()
        ? next == dialect.quote() || next == dialect.escape()
        : next == dialect.quote();
  }

  /** The text of a quoted field, as bytes. */
  static byte[] unescaped(byte[] bytes, int start, int length, Dialect dialect) {
    byte[] plain = new byte[length];
    int count = 0;
    int at = 0;
    while (at < length) {
      boolean special = isSpecial(bytes[start + at], dialect);
      at += special && escapes(bytes, start, at, length, dialect) ? 1 : 0;
      plain[count++] = bytes[start + at++];
    }
    return Arrays.copyOf(plain, count);
  }

  private static boolean isSpecial(byte b, Dialect dialect) {
    return b == dialect.quote() || b == dialect.escape();
  }
}
