package leat.expectations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.ColumnType;
import leat.contract.ValueRules;

/**
 * Checks values that are there; used by one thread alone, as matchers are kept.
 *
 * <p>Everything that can be is worked out beforehand: a check allocates nothing.
 */
@FunctionalInterface
interface ValueCheck {
  boolean keeps(Object value);

  /** The check of a rule other than {@link Rule.NotNull}. */
  static ValueCheck of(Rule.OfValue rule, Column column, Instant moment) {
    if (rule instanceof Rule.Range range) {
      return range(range, column.type());
    }
    if (rule instanceof Rule.Length length) {
      return length(length);
    }
    if (rule instanceof Rule.Regex regex) {
      Matcher matcher = Pattern.compile(regex.pattern()).matcher("");
      return value -> matcher.reset((String) value).matches();
    }
    if (rule instanceof Rule.OneOf oneOf) {
      Set<Object> values = values(oneOf, column);
      return values::contains;
    }
    if (rule instanceof Rule.Type type) {
      ColumnReader reader = Bound.plain(type.type());
      return value -> reader.read((String) value, broken -> {}) != null;
    }
    return notInFuture(column.type(), moment);
  }

  private static Set<Object> values(Rule.OneOf rule, Column column) {
    Set<Object> values = new HashSet<>();
    ColumnReader reader = reader(column);
    rule.values().forEach(text -> values.add(reader.read(text, broken -> {})));
    return values;
  }

  /** Reads texts like the column's own, whatever their range. */
  static ColumnReader reader(Column column) {
    ValueRules rules = column.rules();
    ValueRules reading =
        new ValueRules(
            rules.clean(),
            rules.missing(),
            rules.map(),
            rules.formats(),
            rules.trueTexts(),
            rules.falseTexts(),
            null,
            null,
            Set.of(),
            false);
    return ColumnReader.of(new Column(column.name(), column.type(), column.role(), reading));
  }

  private static ValueCheck notInFuture(ColumnType type, Instant moment) {
    if (type == ColumnType.DATE) {
      LocalDate today = LocalDate.ofInstant(moment, ZoneOffset.UTC);
      return value -> !((LocalDate) value).isAfter(today);
    }
    return value -> !((Instant) value).isAfter(moment);
  }

  private static ValueCheck length(Rule.Length rule) {
    long min = rule.min() == null ? 0 : rule.min();
    long max = rule.max() == null ? Long.MAX_VALUE : rule.max();
    return value -> {
      String text = (String) value;
      int length = text.codePointCount(0, text.length());
      return length >= min && length <= max;
    };
  }

  private static ValueCheck range(Rule.Range rule, ColumnType type) {
    return switch (type) {
      case INT, LONG -> whole(rule);
      case DOUBLE -> {
        double min = rule.min() == null ? Double.NEGATIVE_INFINITY : Double.parseDouble(rule.min());
        double max = rule.max() == null ? Double.POSITIVE_INFINITY : Double.parseDouble(rule.max());
        yield value -> {
          double number = (Double) value;
          return number >= min && number <= max;
        };
      }
      default -> between(bound(type, rule.min()), bound(type, rule.max()));
    };
  }

  private static ValueCheck whole(Rule.Range rule) {
    long min = rule.min() == null ? Long.MIN_VALUE : limit(rule.min(), RoundingMode.CEILING);
    long max = rule.max() == null ? Long.MAX_VALUE : limit(rule.max(), RoundingMode.FLOOR);
    return value -> {
      long number = ((Number) value).longValue();
      return number >= min && number <= max;
    };
  }

  /** The nearest whole number within the bound that a long can hold. */
  private static long limit(String bound, RoundingMode mode) {
    BigDecimal whole = new BigDecimal(bound).setScale(0, mode);
    BigDecimal held =
        whole.max(BigDecimal.valueOf(Long.MIN_VALUE)).min(BigDecimal.valueOf(Long.MAX_VALUE));
    return held.longValueExact();
  }

  private static Object bound(ColumnType type, String text) {
    return text == null ? null : Bound.of(type, text).orElseThrow();
  }

  /** Dates or timestamps; each is compared with bounds of its own class. */
  private static ValueCheck between(Object min, Object max) {
    Predicate<Object> notBefore = min == null ? value -> true : v -> compare(v, min) >= 0;
    Predicate<Object> notAfter = max == null ? value -> true : v -> compare(v, max) <= 0;
    return value -> notBefore.test(value) && notAfter.test(value);
  }

  private static int compare(Object value, Object bound) {
    return value instanceof Instant instant
        ? instant.compareTo((Instant) bound)
        : Long.compare(((LocalDate) value).toEpochDay(), ((LocalDate) bound).toEpochDay());
  }
}
