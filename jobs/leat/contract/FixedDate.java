package leat.contract;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Dates of four year, two month and two day digits in any order around fixed characters, read by
 * position: many times as fast as a formatter, and a wrong text throws nothing.
 */
final class FixedDate implements ValueParser {
  static final FixedDate ISO = of("yyyy-MM-dd");

  private final String pattern;
  private final int year;
  private final int month;
  private final int day;

  private FixedDate(String pattern, int year, int month, int day) {
    this.pattern = pattern;
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** The parser of such a pattern, or null when the pattern has anything else in it. */
  static FixedDate of(String pattern) {
    int year = Math.max(pattern.indexOf("yyyy"), pattern.indexOf("uuuu"));
    int month = pattern.indexOf("MM");
    int day = pattern.indexOf("dd");
    long fields = pattern.chars().filter(c -> !isLiteral((char) c)).count();
    boolean fixed = year >= 0 && month >= 0 && day >= 0 && fields == 8;
    return fixed ? new FixedDate(pattern, year, month, day) : null;
  }

  @Override
  public LocalDate parse(String text) {
    if (text.length() != pattern.length()) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char expected = pattern.charAt(i);
      char c = text.charAt(i);
      if (isLiteral(expected) ? c != expected : !Decimals.isDigit(c)) {
        return null;
      }
    }
    return date(two(text, year) * 100 + two(text, year + 2), two(text, month), two(text, day));
  }

  private static LocalDate date(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return null;
    }
    return YearMonth.of(year, month).isValidDay(day) ? LocalDate.of(year, month, day) : null;
  }

  private static int two(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }

  private static boolean isLiteral(char c) {
    return " -/.,:_".indexOf(c) >= 0;
  }
}
