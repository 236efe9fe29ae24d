package leat.expectations;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.ColumnType;

/** What an expectation checks. Bounds are both included, and null where there is none. */
public sealed interface Rule extends Serializable
    permits Rule.OfValue, Rule.Compare, Rule.Sql, TableRule, KeyRule {
  /** The rule's name in the config. */
  String kind();

  /** A rule on one value; a missing value keeps all of them but {@link NotNull}. */
  sealed interface OfValue extends Rule {}

  /** There is a value. */
  record NotNull() implements OfValue {
    @Override
    public String kind() {
      return "not-null";
    }
  }

  /**
   * A text can be read as another type.
   *
   * @param type the type, by the plain formats
   */
  record Type(ColumnType type) implements OfValue {
    @Override
    public String kind() {
      return "type";
    }
  }

  /**
   * A number, date or timestamp lies within bounds.
   *
   * @param min as text: a number, or ISO-8601
   * @param max as text
   */
  record Range(String min, String max) implements OfValue {
    @Override
    public String kind() {
      return "range";
    }
  }

  /**
   * A text has so many characters (Unicode code points).
   *
   * @param min fewest
   * @param max most
   */
  record Length(Long min, Long max) implements OfValue {
    @Override
    public String kind() {
      return "length";
    }
  }

  /**
   * A text matches as a whole.
   *
   * @param pattern of {@link java.util.regex.Pattern}
   */
  record Regex(String pattern) implements OfValue {
    @Override
    public String kind() {
      return "regex";
    }
  }

  /**
   * A value is one of some.
   *
   * @param values as texts, read like the column's own
   */
  record OneOf(List<String> values) implements OfValue {
    /** Copies the list. */
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public String kind() {
      return "one-of";
    }

    /** The first of the values that is none of the column's. */
    public Optional<String> unreadable(Column column) {
      ColumnReader reader = ValueCheck.reader(column);
      return values.stream().filter(text -> reader.read(text, v -> {}) == null).findFirst();
    }
  }

  /** A date or timestamp is not after the moment at which the job began, in UTC. */
  record NotInFuture() implements OfValue {
    @Override
    public String kind() {
      return "not-in-future";
    }
  }

  /**
   * Two columns of a row compare; a row in which one of them is missing keeps the rule.
   *
   * @param operator between the first and the second
   */
  record Compare(Operator operator) implements Rule {
    @Override
    public String kind() {
      return "compare";
    }
  }

  /**
   * A Spark SQL expression over the cleaned columns is not false; null keeps the rule, as in SQL's
   * CHECK.
   *
   * @param expression boolean
   */
  record Sql(String expression) implements Rule {
    @Override
    public String kind() {
      return "sql";
    }
  }
}
