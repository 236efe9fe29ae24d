package leat.contract;

import java.time.Instant;
import java.time.LocalDate;

/**
 * ISO-8601 times by position: a date, {@code T} or a space, hours and minutes, then seconds, a
 * fraction and an offset where there are; UTC where there is no offset, midnight where there is a
 * date only. Digits behind the microseconds are cut off, since tables do not hold them.
 */
final class IsoTimestamp implements ValueParser {
  private static final int DATE = 10;
  private static final int NONE = Integer.MIN_VALUE;
  private static final int[] NANOS = {
    1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000
  };

  @Override
  public Instant parse(String text) {
    if (text.length() < DATE) {
      return null;
    }
    LocalDate date = FixedDate.ISO.parse(text.substring(0, DATE));
    if (date == null) {
      return null;
    }
    long midnight = date.toEpochDay() * 86_400;
    return text.length() == DATE ? Instant.ofEpochSecond(midnight) : time(text, midnight);
  }

  private static Instant time(String text, long midnight) {
    int hour = separated(text, DATE, "Tt ", 24);
    int minute = separated(text, 13, ":", 60);
    if (hour < 0 || minute < 0) {
      return null;
    }
    long seconds = midnight + hour * 3600L + minute * 60L;
    if (text.length() == 16 || text.charAt(16) != ':') {
      return at(seconds, 0, offset(text, 16));
    }
    int second = separated(text, 16, ":", 60);
    return second < 0 ? null : fraction(text, seconds + second);
  }

  private static Instant fraction(String text, long seconds) {
    if (text.length() == 19 || text.charAt(19) != '.') {
      return at(seconds, 0, offset(text, 19));
    }
    int end = 20;
    int value = 0;
    for (; end < text.length() && Decimals.isDigit(text.charAt(end)); end++) {
      value = end < 26 ? value * 10 + text.charAt(end) - '0' : value;
    }
    int digits = end - 20;
    if (digits < 1 || digits > 9) {
      return null;
    }
    return at(seconds, value * NANOS[Math.min(digits, 6)], offset(text, end));
  }

  private static Instant at(long seconds, int nanos, int offset) {
    return offset == NONE ? null : Instant.ofEpochSecond(seconds - offset, nanos);
  }

  /** The offset in seconds that the rest of the text is: nothing, Z, +HH, +HHMM or +HH:MM. */
  private static int offset(String text, int at) {
    int length = text.length() - at;
    if (length == 0 || (length == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z'))) {
      return 0;
    }
    int hours = separated(text, at, "+-", 19);
    int minutes =
        switch (length) {
          case 3 -> 0;
          case 5 -> two(text, at + 3, 60);
          case 6 -> separated(text, at + 3, ":", 60);
          default -> -1;
        };
    if (hours < 0 || minutes < 0) {
      return NONE;
    }
    return (hours * 3600 + minutes * 60) * (text.charAt(at) == '-' ? -1 : 1);
  }

  /** The two digits behind one of the separators, or -1 when that is not there or not below. */
  private static int separated(String text, int at, String separators, int below) {
    boolean there = at < text.length() && separators.indexOf(text.charAt(at)) >= 0;
    return there ? two(text, at + 1, below) : -1;
  }

  private static int two(String text, int at, int below) {
    if (at + 2 > text.length()
        || !Decimals.isDigit(text.charAt(at))
        || !Decimals.isDigit(text.charAt(at + 1))) {
      return -1;
    }
    int value = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    return value < below ? value : -1;
  }
}
