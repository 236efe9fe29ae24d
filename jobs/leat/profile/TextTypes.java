package leat.profile;

import java.util.Locale;
import leat.contract.ColumnType;

/** What a text can be read as, as flags of {@link Candidate#ALL}. */
final class TextTypes {
  /** Marks whole numbers with zeros in front, which are rather codes: postcodes, accounts. */
  static final long LEADING_ZERO = 1L << 62;

  private static final int LONGEST = 40;
  private static final int NUMBER_TYPES = 3;
  private static final long NUMBERS = Candidate.flags(c -> c.type().isNumber());
  private static final long PLAIN_NUMBERS =
      Candidate.flags(c -> c.type().isNumber() && c.format().isEmpty());
  private static final long WORDS = Candidate.flags(c -> c.type() == ColumnType.BOOLEAN);
  private static final long PACKED = Candidate.flags(c -> c.format().startsWith("yyyyMMdd"));
  private static final long NAMED = Candidate.flags(c -> c.format().contains("MMM"));
  private static final long HALF_DAYS = Candidate.flags(c -> c.format().endsWith("a"));
  private static final long TIMES =
      Candidate.flags(c -> true) & ~(NUMBERS | WORDS | PACKED | NAMED | HALF_DAYS);

  private TextTypes() {}

  /** The flags; what cannot be, by the text's characters, is not tried. */
  static long of(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return 0;
    }
    int digits = 0;
    int letters = 0;
    boolean styled = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      styled |= c == '.' || c == ',' || c == '\'' || Character.isSpaceChar(c);
    }
    if (digits == text.length()) {
      return whole(text);
    }
    return digits == 0
        ? Candidate.fitting(text.toLowerCase(Locale.ROOT), WORDS)
        : mixed(text, letters, styled);
  }

  /** Digits alone are the same in every style. */
  private static long whole(String text) {
    long types = Candidate.fitting(text, PLAIN_NUMBERS | WORDS);
    long plain = types & PLAIN_NUMBERS;
    for (long styles = plain; (styles & NUMBERS) != 0; styles <<= NUMBER_TYPES) {
      types |= styles & NUMBERS;
    }
    if (text.length() >= 8 && (text.startsWith("19") || text.startsWith("20"))) {
      types |= Candidate.fitting(text, PACKED);
    }
    return text.length() > 1 && text.charAt(0) == '0' ? types | LEADING_ZERO : types;
  }

  private static long mixed(String text, int letters, boolean styled) {
    long among = 0;
    if (letters <= 1 && "+-.0123456789".indexOf(text.charAt(0)) >= 0) {
      among |= styled ? NUMBERS : PLAIN_NUMBERS;
    }
    if (text.length() >= 6 && letters <= 10) {
      among |= TIMES | (letters > 2 ? NAMED : 0) | (letters == 2 ? HALF_DAYS : 0);
    }
    return Candidate.fitting(text, among);
  }
}
