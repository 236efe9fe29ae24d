package leat.contract;

import java.math.BigDecimal;

/** Whole numbers in decimal grammar: {@code 3}, {@code 3.0} and {@code 3e2} are, 3.5 is not. */
final class WholeNumbers {
  private static final int MAX_EXPONENT_FORM = 64;
  private static final int MAX_EXPONENT_DIGITS = 6;

  private WholeNumbers() {}

  /** The number, or null when it is none, has a fraction, or is out of range. */
  static Integer parseInt(String text) {
    Long value = parseLong(text);
    return value == null || value != value.intValue() ? null : Integer.valueOf(value.intValue());
  }

  /** The number, or null when it is none, has a fraction, or is out of range. */
  static Long parseLong(String text) {
    int i = Decimals.signLength(text);
    int firstDigit = i;
    long negative = 0; // summed below zero, where there is room for Long.MIN_VALUE
    for (; i < text.length() && Decimals.isDigit(text.charAt(i)); i++) {
      int digit = text.charAt(i) - '0';
      if (negative < (Long.MIN_VALUE + digit) / 10) {
        return fromExponentForm(text);
      }
      negative = negative * 10 - digit;
    }
    if (i < text.length() && !isZeroFraction(text, i, firstDigit)) {
      return fromExponentForm(text);
    }
    if (text.length() == firstDigit || (negative == Long.MIN_VALUE && text.charAt(0) != '-')) {
      return null;
    }
    return text.charAt(0) == '-' ? negative : -negative;
  }

  /** Whether a point and zeros, with a digit before or behind the point, end the text. */
  private static boolean isZeroFraction(String text, int point, int firstDigit) {
    if (text.charAt(point) != '.' || (point == firstDigit && point == text.length() - 1)) {
      return false;
    }
    int i = point + 1;
    while (i < text.length() && text.charAt(i) == '0') {
      i++;
    }
    return i == text.length();
  }

  private static Long fromExponentForm(String text) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent < 0
        || text.length() > MAX_EXPONENT_FORM
        || text.length() - exponent - 1 > MAX_EXPONENT_DIGITS
        || Decimals.parse(text) == null) {
      return null;
    }
    BigDecimal value = new BigDecimal(text).stripTrailingZeros();
    boolean whole = value.scale() <= 0 && value.precision() - value.scale() <= 19;
    return whole && value.toBigInteger().bitLength() < Long.SIZE ? value.longValue() : null;
  }
}
