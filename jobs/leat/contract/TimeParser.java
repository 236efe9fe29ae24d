package leat.contract;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Dates and times in {@link DateTimeFormatter} patterns, strict: 30 February is no date. */
final class TimeParser {
  private static final ZonedDateTime SAMPLE =
      LocalDateTime.of(2001, 12, 13, 14, 15, 16).atZone(ZoneOffset.UTC);

  private TimeParser() {}

  static ValueParser dates(List<String> patterns) {
    if (patterns.isEmpty()) {
      return FixedDate.ISO;
    }
    return ValueParser.first(patterns.stream().map(TimeParser::date).toArray(ValueParser[]::new));
  }

  static ValueParser timestamps(List<String> patterns) {
    if (patterns.isEmpty()) {
      return new IsoTimestamp();
    }
    return ValueParser.first(
        patterns.stream().map(TimeParser::timestamp).toArray(ValueParser[]::new));
  }

  /** Whether what the pattern writes of a moment can be read back as the type. */
  static boolean isPattern(ColumnType type, String pattern) {
    try {
      String sample = formatter(pattern).format(SAMPLE);
      ValueParser parser = type == ColumnType.DATE ? date(pattern) : timestamp(pattern);
      return parser.parse(sample) != null;
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private static ValueParser date(String pattern) {
    FixedDate fixed = FixedDate.of(pattern);
    return fixed != null ? fixed : withFormatter(formatter(pattern), LocalDate::from);
  }

  private static ValueParser timestamp(String pattern) {
    boolean hasTime = pattern.chars().anyMatch(c -> "HhKk".indexOf(c) >= 0);
    return withFormatter(formatter(pattern), hasTime ? TimeParser::instant : TimeParser::midnight);
  }

  private static ValueParser withFormatter(
      DateTimeFormatter formatter, Function<TemporalAccessor, Object> value) {
    return text -> {
      // A text of another form is common where there are several patterns: no exception for it.
      ParsePosition end = new ParsePosition(0);
      if (formatter.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
        return null;
      }
      try {
        Object found = value.apply(formatter.parse(text));
        return isStorable(found) ? found : null;
      } catch (DateTimeException e) {
        return null;
      }
    };
  }

  private static Object instant(TemporalAccessor parsed) {
    boolean zoned = parsed.query(TemporalQueries.zone()) != null;
    Instant instant =
        zoned ? Instant.from(parsed) : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static Object midnight(TemporalAccessor parsed) {
    return LocalDate.from(parsed).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static boolean isStorable(Object found) {
    LocalDate date =
        found instanceof Instant instant
            ? instant.atZone(ZoneOffset.UTC).toLocalDate()
            : (LocalDate) found;
    return date.getYear() >= 1 && date.getYear() <= 9999;
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(properYears(pattern))
        .toFormatter(Locale.ROOT)
        .withChronology(IsoChronology.INSTANCE)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * {@code y} is the year of an era, which strict resolution wants to be told: {@code u} is not.
   */
  private static String properYears(String pattern) {
    StringBuilder out = new StringBuilder(pattern);
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      if (!quoted && c == 'G') {
        return pattern;
      }
      if (!quoted && c == 'y') {
        out.setCharAt(i, 'u');
      }
    }
    return out.toString();
  }
}
