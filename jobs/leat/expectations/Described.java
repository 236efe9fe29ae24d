package leat.expectations;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Rules in the words of the report. */
final class Described {
  private Described() {}

  /** What the data is expected to be. */
  static String of(Expectation expectation) {
    Rule rule = expectation.rule();
    List<String> columns = expectation.columns();
    if (rule instanceof Rule.OfValue value) {
      return ofValue(value);
    }
    if (rule instanceof Rule.Compare compare) {
      return String.join(" " + compare.operator().sign() + " ", columns);
    }
    if (rule instanceof Rule.Sql sql) {
      return sql.expression();
    }
    if (rule instanceof KeyRule.References references) {
      return "is in %s of %s"
          .formatted(String.join(", ", references.columns()), String.join(", ", references.path()));
    }
    return rule instanceof TableRule table ? ofTable(table) : "no other row has it";
  }

  private static String ofValue(Rule.OfValue rule) {
    if (rule instanceof Rule.Range range) {
      return within(range.min(), range.max());
    }
    if (rule instanceof Rule.Length length) {
      return within(count(length.min()), count(length.max())) + " characters";
    }
    if (rule instanceof Rule.Regex regex) {
      return regex.pattern();
    }
    if (rule instanceof Rule.OneOf oneOf) {
      return String.join(", ", oneOf.values());
    }
    if (rule instanceof Rule.Type type) {
      return type.type().name().toLowerCase(Locale.ROOT);
    }
    return rule instanceof Rule.NotNull ? "a value" : "not in the future";
  }

  private static String ofTable(TableRule rule) {
    if (rule instanceof TableRule.RowCount rows) {
      return within(count(rows.min()), count(rows.max())) + " rows";
    }
    if (rule instanceof TableRule.NullFraction nulls) {
      return "at most " + number(nulls.max() * 100) + " % missing";
    }
    if (rule instanceof TableRule.Mean mean) {
      return within(shown(mean.min()), shown(mean.max()));
    }
    if (rule instanceof TableRule.Quantile quantile) {
      return "quantile %s: %s"
          .formatted(
              number(quantile.quantile()), within(shown(quantile.min()), shown(quantile.max())));
    }
    if (rule instanceof TableRule.DistinctCount distinct) {
      return within(count(distinct.min()), count(distinct.max())) + " values";
    }
    long seconds = ((TableRule.Freshness) rule).maxAgeSeconds();
    return "at most " + duration(Duration.ofSeconds(seconds)) + " old";
  }

  private static String within(String min, String max) {
    if (min == null) {
      return "at most " + max;
    }
    return max == null ? "at least " + min : min + " to " + max;
  }

  private static String count(Long count) {
    return count == null ? null : Finding.count(count);
  }

  private static String shown(Double number) {
    return number == null ? null : number(number);
  }

  /** As people write it: 10, not 10.0. */
  static String number(double number) {
    return Finding.number(BigDecimal.valueOf(number));
  }

  /** In days from two days on, else in hours or minutes. */
  static String duration(Duration duration) {
    if (duration.toHours() >= 48) {
      long hours = duration.toHours() % 24;
      return duration.toDays() + " days" + (hours == 0 ? "" : " " + hours + " h");
    }
    long minutes = duration.toMinutes() % 60;
    return duration.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
  }
}
