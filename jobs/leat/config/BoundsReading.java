package leat.config;

import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.expectations.Bound;
import leat.expectations.Rule;

/**
 * Reads {@code min} and {@code max} of one expectation.
 *
 * @param section of the expectation
 * @param columns of the expectation; empty where they are not known
 */
record BoundsReading(Section section, List<Column> columns) {
  Long count(String key) {
    return section.optional(key, Kind.whole(0, Long.MAX_VALUE)).orElse(null);
  }

  Double number(String key) {
    return section.optional(key, Kind.number()).orElse(null);
  }

  /** The rule of min and max, one of which must be given at least, and which must be in order. */
  <T> Rule checked(BiFunction<T, T, Rule> rule, Function<String, T> reading, int before) {
    Rule read = rule.apply(reading.apply("min"), reading.apply("max"));
    if (section.report().count() == before) {
      checkBounds(number("min"), number("max"));
    }
    return read;
  }

  private void checkBounds(Double min, Double max) {
    if (min == null && max == null) {
      section.report().problem("min", "min or max must be given, found nothing", "rule");
    } else if (min != null && max != null && min > max) {
      reportOrder(Shown.number(min), Shown.number(max));
    }
  }

  private void reportOrder(String min, String max) {
    section.report().problem("min", "must be at most max (" + max + "), found " + min, "max");
  }

  /** The rule of min and max, each of which must be a value of all columns. */
  Rule range(int before) {
    String min = section.optional("min", this::bound).orElse(null);
    String max = section.optional("max", this::bound).orElse(null);
    if (min == null && max == null && section.report().count() == before) {
      section.report().problem("min", "min or max must be given, found nothing", "rule");
    }
    for (Column column : columns) {
      checkRange(column.type(), min, max);
    }
    return new Rule.Range(min, max);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void checkRange(ColumnType type, String min, String max) {
    if (min == null || max == null) {
      return;
    }
    Comparable smallest = Bound.of(type, min).orElse(null);
    Comparable largest = Bound.of(type, max).orElse(null);
    if (smallest != null && largest != null && smallest.compareTo(largest) > 0) {
      reportOrder(min, max);
    }
  }

  private String bound(ConfigValue value) throws Unfit {
    String text = Kind.text(value);
    for (Column column : columns) {
      if (Bound.of(column.type(), text).isEmpty()) {
        throw new Unfit(
            column.type().isNumber()
                ? "must be a number for " + column.name()
                : "must be a date or time such as 2026-01-31 for " + column.name());
      }
    }
    return text;
  }
}
