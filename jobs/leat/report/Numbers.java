package leat.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import leat.metrics.Interval;

/** Numbers and times for people, the same in every locale. */
final class Numbers {
  static final String NONE = "–";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Numbers() {}

  /** As {@code 6,782}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** As {@code 1 row} or {@code 6,782 rows}. */
  static String counted(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** As {@code 0.8912 to 0.9031}. */
  static String range(Interval interval) {
    return figure(interval.low()) + " to " + figure(interval.high());
  }

  /** As {@code 6,782}, {@code 20k} or {@code 1.5M}: short enough for an axis. */
  static String shortCount(double number) {
    if (number >= 1e6) {
      return plain(number / 1e6) + "M";
    }
    return number >= 1e4 ? plain(number / 1e3) + "k" : count(Math.round(number));
  }

  /** A tick of an axis of any size and sign, short. */
  static String shortNumber(double value) {
    String sign = value < 0 ? "−" : "";
    double size = Math.abs(value);
    return sign + (size >= 1e4 ? shortCount(size) : plain(size));
  }

  /** With four decimals, as metrics are told apart; a dash where it is not defined. */
  static String figure(Double value) {
    return value == null || value.isNaN() ? NONE : decimals(value, 4);
  }

  /** With that many decimals, and a true minus. */
  static String decimals(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return text.matches("-[0.]*") ? text.substring(1) : text.replace('-', '−');
  }

  /** Four significant digits, for coefficients of any size. */
  static String significant(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e6)) {
      return String.format(Locale.ROOT, "%.3e", value).replace('-', '−');
    }
    int digits = size < 1 ? 4 : Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
    return decimals(value, digits);
  }

  /** A share as {@code 41.3 %}; a dash of nothing. */
  static String percent(double part, double whole) {
    return whole == 0 ? NONE : decimals(100 * part / whole, 1) + "\u00A0%";
  }

  /** As {@code 0.84 s}, {@code 42.1 s} or {@code 3 min 05 s}. */
  static String seconds(double seconds) {
    if (seconds < 59.95) {
      return decimals(seconds, seconds < 9.995 ? 2 : 1) + "\u00A0s";
    }
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%,d\u00A0min\u00A0%02d\u00A0s", whole / 60, whole % 60);
  }

  /** An ISO-8601 time to the minute; whatever is no time, as it is. */
  static String time(String iso) {
    try {
      return iso == null ? NONE : TIME.format(Instant.parse(iso));
    } catch (DateTimeException e) {
      return iso;
    }
  }

  /** A coordinate of a drawing, to a tenth of a pixel. */
  static String coordinate(double value) {
    return plain(Math.round(value * 10) / 10.0);
  }

  /** Without trailing zeros. */
  static String plain(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    return text.equals("-0") ? "0" : text;
  }
}
