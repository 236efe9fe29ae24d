package leat.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How the values of a column are stored where they are read. */
public enum ValueKind {
  /** UTF-8 bytes, whatever they mean. */
  TEXT,
  /** Whole numbers. */
  LONG,
  /** Doubles, by their bits. */
  DOUBLE,
  /** 1 and 0. */
  BOOLEAN,
  /** Days since 1970-01-01. */
  DATE,
  /** Microseconds since 1970-01-01T00:00Z. */
  TIMESTAMP;

  /** Whether values are numbers to calculate with. */
  boolean isNumber() {
    return this == LONG || this == DOUBLE;
  }

  /** A value that is no text, as people read it. */
  String text(long bits) {
    return switch (this) {
      case LONG, TEXT -> Long.toString(bits);
      case DOUBLE -> Double.toString(Double.longBitsToDouble(bits));
      case BOOLEAN -> bits == 0 ? "false" : "true";
      case DATE -> LocalDate.ofEpochDay(bits).toString();
      case TIMESTAMP -> Instant.EPOCH.plus(bits, ChronoUnit.MICROS).toString();
    };
  }

  /** What of the value can be ordered and added up. */
  double number(long bits) {
    return this == DOUBLE ? Double.longBitsToDouble(bits) : bits;
  }
}
