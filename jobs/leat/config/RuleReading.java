package leat.config;

import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.expectations.Bound;
import leat.expectations.Operator;
import leat.expectations.Rule;

/**
 * Reads the keys of one expectation that not every rule takes.
 *
 * @param section of the expectation
 * @param columns of the expectation; empty where they are not known
 */
record RuleReading(Section section, List<Column> columns) {
  private static final List<String> KEYS =
      List.of(
          "type",
          "min",
          "max",
          "pattern",
          "values",
          "operator",
          "expression",
          "quantile",
          "max-age",
          "table");
  private static final Kind<String> SIGN = Kind.oneOf(Operator.signs());

  /** Reads all of them, whatever the rule. */
  void defaults() {
    KEYS.forEach(key -> section.optional(key, value -> value));
    references();
  }

  /** The rule, or null where a problem was reported. */
  Rule rule(RuleKind kind) {
    int before = section.report().count();
    for (String key : KEYS) {
      if (!kind.takes(key)) {
        section.leftOut(key, "must be left out for rule " + kind.written());
      }
    }
    Rule rule = read(kind, before);
    return section.report().count() == before ? rule : null;
  }

  private Rule read(RuleKind kind, int before) {
    return switch (kind) {
      case NOT_NULL -> new Rule.NotNull();
      case NOT_IN_FUTURE -> new Rule.NotInFuture();
      case UNIQUE -> new Rule.Unique();
      case TYPE -> new Rule.Type(section.required("type", Kind.option(ColumnType.class)));
      case REGEX -> new Rule.Regex(section.required("pattern", RuleReading::pattern));
      case SQL -> new Rule.Sql(section.required("expression", Kind::text));
      case ONE_OF -> oneOf();
      case COMPARE -> compare();
      case REFERENCES -> references();
      case RANGE -> range(before);
      case LENGTH -> bounded(new Rule.Length(count("min"), count("max")), before);
      case ROW_COUNT -> bounded(new Rule.RowCount(count("min"), count("max")), before);
      case DISTINCT_COUNT -> bounded(new Rule.DistinctCount(count("min"), count("max")), before);
      case MEAN -> bounded(new Rule.Mean(number("min"), number("max")), before);
      case QUANTILE -> quantile(before);
      case NULL_FRACTION -> {
        Double max = section.required("max", Kind.share());
        yield max == null ? null : new Rule.NullFraction(max);
      }
      case FRESHNESS -> {
        Long seconds = section.required("max-age", Kind::seconds);
        yield seconds == null ? null : new Rule.Freshness(seconds);
      }
    };
  }

  private Long count(String key) {
    return section.optional(key, Kind.whole(0, Long.MAX_VALUE)).orElse(null);
  }

  private Double number(String key) {
    return section.optional(key, Kind.number()).orElse(null);
  }

  /** Wants one of min and max at least, and these in order. */
  private Rule bounded(Rule rule, int before) {
    if (section.report().count() > before) {
      return null;
    }
    Double min = number("min");
    Double max = number("max");
    if (min == null && max == null) {
      section.report().problem("min", "min or max must be given, found nothing", "rule");
    } else if (min != null && max != null && min > max) {
      reportOrder(Shown.number(min), Shown.number(max));
    }
    return rule;
  }

  private void reportOrder(String min, String max) {
    section.report().problem("min", "must be at most max (" + max + "), found " + min, "max");
  }

  private Rule quantile(int before) {
    Double share = section.required("quantile", Kind.share());
    Double min = number("min");
    Double max = number("max");
    if (share == null) {
      return null;
    }
    if (share == 0) {
      section.report().problem("quantile", "must be above 0, found 0");
    }
    return bounded(new Rule.Quantile(share, min, max), before);
  }

  private Rule range(int before) {
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

  private static String pattern(ConfigValue value) throws Unfit {
    String text = Kind.text(value);
    try {
      Pattern.compile(text);
      return text;
    } catch (PatternSyntaxException e) {
      throw new Unfit("must be a regular expression of Java (" + e.getDescription() + ")");
    }
  }

  private Rule oneOf() {
    List<String> values = section.value("values", Kind.list(Kind::scalar));
    if (values.isEmpty()) {
      section.report().problem("values", "must name at least one value, found nothing");
    }
    Rule.OneOf rule = new Rule.OneOf(values);
    for (Column column : columns) {
      rule.unreadable(column)
          .ifPresent(
              value ->
                  section
                      .report()
                      .problem(
                          "values",
                          "must be values of %s, which is of type %s, found \"%s\""
                              .formatted(column.name(), Kind.name(column.type()), value)));
    }
    return rule;
  }

  private Rule compare() {
    String sign = section.required("operator", SIGN);
    if (sign == null || columns.size() != 2) {
      return null;
    }
    ColumnType first = columns.get(0).type();
    ColumnType second = columns.get(1).type();
    boolean alike = first == second || (first.isNumber() && second.isNumber());
    Operator operator = Operator.of(sign);
    if (!alike) {
      section
          .report()
          .problem(
              "columns",
              "must be of one type to compare, found "
                  + Kind.name(first)
                  + ", "
                  + Kind.name(second));
    } else if (first == ColumnType.BOOLEAN && operator.orders()) {
      section.report().problem("operator", "must be = or != for type boolean, found " + sign);
    }
    return new Rule.Compare(operator);
  }

  private Rule references() {
    Section table = section.section("table");
    String type = table.value("type", Kind.oneOf(List.of("csv", "parquet")));
    List<String> path = table.value("path", Kind.list(Kind::text));
    List<String> names = table.value("columns", Kind.list(Kind::text));
    table.end();
    if (columns.isEmpty()) {
      return null;
    }
    if (path == null || path.isEmpty()) {
      table.report().missing("path");
      return null;
    }
    if (!names.isEmpty() && names.size() != columns.size()) {
      table
          .report()
          .problem(
              "columns",
              "must be as many as the expectation's columns (%d), found %d"
                  .formatted(columns.size(), names.size()));
    }
    return new Rule.References(
        type, path, names.isEmpty() ? columns.stream().map(Column::name).toList() : names);
  }
}
