package leat.config;

import static leat.contract.ColumnType.BOOLEAN;
import static leat.contract.ColumnType.DATE;
import static leat.contract.ColumnType.DOUBLE;
import static leat.contract.ColumnType.INT;
import static leat.contract.ColumnType.LONG;
import static leat.contract.ColumnType.STRING;
import static leat.contract.ColumnType.TIMESTAMP;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leat.contract.ColumnType;

/** The rules that an expectation can name, with the columns and the keys that each takes. */
enum RuleKind {
  NOT_NULL(Scope.EACH, all()),
  TYPE(Scope.EACH, EnumSet.of(STRING), "type"),
  RANGE(Scope.EACH, EnumSet.of(INT, LONG, DOUBLE, DATE, TIMESTAMP), "min", "max"),
  LENGTH(Scope.EACH, EnumSet.of(STRING), "min", "max"),
  REGEX(Scope.EACH, EnumSet.of(STRING), "pattern"),
  ONE_OF(Scope.EACH, all(), "values"),
  NOT_IN_FUTURE(Scope.EACH, EnumSet.of(DATE, TIMESTAMP)),
  COMPARE(Scope.PAIR, all(), "operator"),
  SQL(Scope.ANY, all(), "expression"),
  ROW_COUNT(Scope.NONE, all(), "min", "max"),
  NULL_FRACTION(Scope.TABLE, all(), "max"),
  MEAN(Scope.TABLE, EnumSet.of(INT, LONG, DOUBLE), "min", "max"),
  QUANTILE(Scope.TABLE, EnumSet.of(INT, LONG, DOUBLE), "quantile", "min", "max"),
  DISTINCT_COUNT(Scope.TABLE, all(), "min", "max"),
  FRESHNESS(Scope.TABLE, EnumSet.of(DATE, TIMESTAMP), "max-age"),
  UNIQUE(Scope.KEY, all()),
  REFERENCES(Scope.KEY, all(), "table");

  /** Which columns a rule is about. */
  private enum Scope {
    /** Each of one or more by itself. */
    EACH,
    /** Two together. */
    PAIR,
    /** None or more, which are shown with examples. */
    ANY,
    /** None. */
    NONE,
    /** Each of one or more, over all rows. */
    TABLE,
    /** One or more together. */
    KEY
  }

  private final Scope scope;
  private final Set<ColumnType> types;
  private final List<String> keys;

  RuleKind(Scope scope, Set<ColumnType> types, String... keys) {
    this.scope = scope;
    this.types = types;
    this.keys = List.of(keys);
  }

  private static Set<ColumnType> all() {
    return EnumSet.of(STRING, INT, LONG, DOUBLE, BOOLEAN, DATE, TIMESTAMP);
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Kind::name).toList();
  }

  static RuleKind of(String name) {
    return values()[names().indexOf(name)];
  }

  /** Its name in the config. */
  String written() {
    return Kind.name(this);
  }

  /** Whether it takes a key that not every rule takes. */
  boolean takes(String key) {
    return keys.contains(key);
  }

  boolean takes(ColumnType type) {
    return types.contains(type);
  }

  /** The types that it takes, in words. */
  String types() {
    List<String> names = types.stream().map(Kind::name).toList();
    int last = names.size() - 1;
    return "of type "
        + (last == 0
            ? names.get(0)
            : String.join(", ", names.subList(0, last)) + " or " + names.get(last));
  }

  boolean isOfTable() {
    return scope == Scope.TABLE || scope == Scope.NONE;
  }

  /** Whether several columns make several expectations. */
  boolean isForEachColumn() {
    return scope == Scope.EACH || scope == Scope.TABLE;
  }

  /** The rule that so many columns break. */
  Optional<String> problemOfColumns(int count) {
    return switch (scope) {
      case EACH, TABLE, KEY ->
          count > 0 ? Optional.empty() : Optional.of("must name at least one column");
      case PAIR -> count == 2 ? Optional.empty() : Optional.of("must name two columns");
      case NONE ->
          count == 0
              ? Optional.empty()
              : Optional.of("must be left out for rule " + Kind.name(this));
      case ANY -> Optional.empty();
    };
  }
}
