package leat.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The one text that stands for a value of a typed source. */
public final class CanonicalText {
  private static final double LARGEST_WHOLE = 1L << 53;

  private CanonicalText() {}

  /**
   * The text, which the rules of the value's own type read back as the same value.
   *
   * @param value a text, a number, a boolean, a date or a time; null stays null
   */
  public static String of(Object value) {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    if (value instanceof Double || value instanceof Float) {
      return number(((Number) value).doubleValue());
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    Instant instant = instant(value);
    return instant == null ? value.toString() : instant.toString();
  }

  /** The moment of a timestamp of any Java class, in UTC where it has no zone; else null. */
  static Instant instant(Object value) {
    if (value instanceof java.sql.Timestamp timestamp) {
      return timestamp.toInstant();
    }
    if (value instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC);
    }
    return value instanceof Instant instant ? instant : null;
  }

  /** A whole number without a point, as it would stand in a file of texts. */
  private static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }
}
