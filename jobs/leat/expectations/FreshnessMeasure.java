package leat.expectations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Keeps the newest date or timestamp. */
final class FreshnessMeasure implements Measure {
  private static final long serialVersionUID = 1L;

  private final TableRule.Freshness rule;
  private Comparable<Object> newest;

  FreshnessMeasure(TableRule.Freshness rule) {
    this.rule = rule;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void add(Object value) {
    if (value != null && (newest == null || newest.compareTo(value) < 0)) {
      newest = (Comparable<Object>) value;
    }
  }

  @Override
  public void add(Measure other) {
    add(((FreshnessMeasure) other).newest);
  }

  @Override
  public Finding finding(Instant moment) {
    if (newest == null) {
      return Finding.NO_VALUES;
    }
    Duration age = Duration.between(end(), moment);
    Duration shown = age.isNegative() ? Duration.ZERO : age;
    return new Finding(
        age.compareTo(Duration.ofSeconds(rule.maxAgeSeconds())) <= 0,
        newest + ", " + Described.duration(shown) + " old");
  }

  /** A date is over when the next one begins. */
  private Instant end() {
    Object value = newest;
    return value instanceof LocalDate date
        ? date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
        : (Instant) value;
  }
}
