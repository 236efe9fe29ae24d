package leat.expectations;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * What was found of a table, and whether that is as expected.
 *
 * @param holds whether it is
 * @param found in words
 */
record Finding(boolean holds, String found) {
  private static final MathContext DIGITS = new MathContext(6);

  /** There is nothing to measure, so the expectation is not met. */
  static final Finding NO_VALUES = new Finding(false, "no values");

  /** A number with six digits. */
  static String number(BigDecimal number) {
    BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** A part of a whole that is not zero, as a percentage. */
  static String percent(long part, long whole) {
    BigDecimal percent =
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), new MathContext(4));
    return Finding.number(percent) + " %";
  }

  /** A count with separators. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
