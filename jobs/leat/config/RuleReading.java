package leat.config;

import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.expectations.KeyRule;
import leat.expectations.Operator;
import leat.expectations.Rule;
import leat.expectations.TableRule;

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
      case UNIQUE -> new KeyRule.Unique();
      case TYPE -> new Rule.Type(section.required("type", Kind.option(ColumnType.class)));
      case REGEX -> new Rule.Regex(section.required("pattern", RuleReading::pattern));
      case SQL -> new Rule.Sql(section.required("expression", Kind::text));
      case ONE_OF -> oneOf();
      case COMPARE -> compare();
      case REFERENCES -> references();
      case NULL_FRACTION -> nullFraction();
      case FRESHNESS -> freshness();
      case RANGE, LENGTH, ROW_COUNT, MEAN, QUANTILE, DISTINCT_COUNT ->
          withBounds(kind, new BoundsReading(section, columns), before);
    };
  }

  private Rule withBounds(RuleKind kind, BoundsReading bounds, int before) {
    return switch (kind) {
      case RANGE -> bounds.range(before);
      case MEAN -> bounds.checked(TableRule.Mean::new, bounds::number, before);
      case LENGTH -> bounds.checked(Rule.Length::new, bounds::count, before);
      case ROW_COUNT -> bounds.checked(TableRule.RowCount::new, bounds::count, before);
      case DISTINCT_COUNT -> bounds.checked(TableRule.DistinctCount::new, bounds::count, before);
      default -> quantile(bounds, before);
    };
  }

  private Rule quantile(BoundsReading bounds, int before) {
    Double share = section.required("quantile", Share::read);
    if (share != null && share == 0) {
      section.report().problem("quantile", "must be above 0, found 0");
    }
    return bounds.checked(
        (Double min, Double max) -> share == null ? null : new TableRule.Quantile(share, min, max),
        bounds::number,
        before);
  }

  private Rule nullFraction() {
    Double max = section.required("max", Share::read);
    return max == null ? null : new TableRule.NullFraction(max);
  }

  private Rule freshness() {
    Long seconds = section.required("max-age", Seconds::read);
    return seconds == null ? null : new TableRule.Freshness(seconds);
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
    return new KeyRule.References(
        type, path, names.isEmpty() ? columns.stream().map(Column::name).toList() : names);
  }
}
