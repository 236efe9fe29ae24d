package leat.contract;

import java.math.BigDecimal;

/** The one text of a typed value: equal values have equal texts, whatever the source wrote. */
public final class Canonical {
  private Canonical() {}

  /**
   * The text; numbers without exponent and without zeros at their end, so that 3 and 3.0 are the
   * same, dates and times in ISO-8601.
   *
   * @param value an instance of a class that {@link ColumnType} names
   */
  public static String text(Object value) {
    return value instanceof Double number
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
