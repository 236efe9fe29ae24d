package leat.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Brings values of typed sources to a column's type, where that is exact. */
final class TypedValues {
  private static final int LAST_YEAR = 9999;

  private TypedValues() {}

  /**
   * The value as the type, or null where it is none without loss.
   *
   * @param raw no text and not null
   */
  static Object convert(Object raw, ColumnType type) {
    return switch (type) {
      case INT -> {
        Long whole = whole(raw);
        yield whole == null || whole != whole.intValue() ? null : Integer.valueOf(whole.intValue());
      }
      case LONG -> whole(raw);
      case DOUBLE -> raw instanceof Number number ? finite(number.doubleValue()) : null;
      case BOOLEAN -> raw instanceof Boolean ? raw : null;
      case DATE -> date(raw);
      case TIMESTAMP -> timestamp(raw);
      case STRING -> CanonicalText.of(raw);
    };
  }

  /**
   * What values of typed sources might be that have this text, or that no text tells apart.
   *
   * @param cleaned a canonical text, in any case
   */
  static Set<Object> of(String cleaned) {
    String text = cleaned.toUpperCase(Locale.ROOT);
    Set<Object> values = new HashSet<>(List.of(true, false, Double.NaN));
    values.addAll(List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    values.add(WholeNumbers.parseLong(text));
    values.add(Decimals.parse(text));
    values.add(FixedDate.ISO.parse(text));
    values.add(new IsoTimestamp().parse(text));
    values.remove(null);
    return values;
  }

  private static Long whole(Object raw) {
    if (raw instanceof Double || raw instanceof Float) {
      double value = ((Number) raw).doubleValue();
      boolean fits = value == Math.rint(value) && value >= -0x1p63 && value < 0x1p63;
      return fits ? Long.valueOf((long) value) : null;
    }
    boolean integral =
        raw instanceof Integer
            || raw instanceof Long
            || raw instanceof Short
            || raw instanceof Byte;
    return integral ? Long.valueOf(((Number) raw).longValue()) : null;
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? Double.valueOf(value + 0.0) : null;
  }

  /** A moment is a date only at midnight in UTC. */
  private static LocalDate date(Object raw) {
    if (raw instanceof java.sql.Date date) {
      return storable(date.toLocalDate());
    }
    if (raw instanceof LocalDate date) {
      return storable(date);
    }
    Instant instant = CanonicalText.instant(raw);
    boolean midnight = instant != null && instant.equals(instant.truncatedTo(ChronoUnit.DAYS));
    return midnight ? storable(instant.atZone(ZoneOffset.UTC).toLocalDate()) : null;
  }

  private static Instant timestamp(Object raw) {
    Instant instant = CanonicalText.instant(raw);
    if (instant == null) {
      LocalDate date = date(raw);
      return date == null ? null : date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    boolean isStorable = storable(instant.atZone(ZoneOffset.UTC).toLocalDate()) != null;
    return isStorable ? instant.truncatedTo(ChronoUnit.MICROS) : null;
  }

  private static LocalDate storable(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= LAST_YEAR ? date : null;
  }
}
