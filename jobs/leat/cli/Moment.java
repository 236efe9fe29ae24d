package leat.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import leat.LeatException;

/** A moment as a user writes it: a date, which is its first instant, or a time; UTC unless said. */
final class Moment {
  private Moment() {}

  static Instant of(String text) {
    try {
      if (!text.contains("T")) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      boolean zoned = text.matches(".*(Z|T.*[+-][0-9:]{2,6})");
      return zoned
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw LeatException.usage(
          "Invalid --as-of: must be a date or an ISO-8601 time, found " + text, e);
    }
  }
}
