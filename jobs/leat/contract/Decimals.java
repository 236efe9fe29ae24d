package leat.contract;

/**
 * Decimal numbers: an optional sign, digits with at most one point, an optional exponent.
 *
 * <p>No hexadecimal, no type suffix, no NaN, no Infinity, and nothing that overflows to one. Short
 * numbers take the exact shortcut of Clinger, "How to read floating point numbers accurately"
 * (1990): a whole number up to 2^53 divided by a power of ten up to 10^22 is correctly rounded.
 */
final class Decimals {
  private static final int MAX_SHORTCUT_DIGITS = 15;
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private Decimals() {}

  /** The number, never negative zero, or null. */
  static Double parse(String text) {
    int point = -1;
    int digits = 0;
    long whole = 0;
    for (int i = signLength(text); i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits++;
        whole = whole * 10 + (c - '0');
      } else if (c == '.' && point < 0) {
        point = i;
      } else {
        return digits > 0 && isExponent(text, i) ? finite(text) : null;
      }
    }
    if (digits == 0 || digits > MAX_SHORTCUT_DIGITS) {
      return digits == 0 ? null : finite(text);
    }
    double value = point < 0 ? whole : whole / POWERS_OF_TEN[text.length() - 1 - point];
    return text.charAt(0) == '-' ? 0.0 - value : value;
  }

  /** 1 where the text starts with a sign, else 0. */
  static int signLength(String text) {
    return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
  }

  /** Only the ten of ASCII; other scripts' digits are no numbers here. */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the text from there to its end is an exponent. */
  static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    int i = at + 1;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    int firstDigit = i;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i > firstDigit && i == text.length();
  }

  private static Double finite(String text) {
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? null : Double.valueOf(value + 0.0);
  }
}
