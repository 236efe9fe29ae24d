package leat.expectations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;

/** A contract with a column of each type, named as its type, and expectations on it. */
final class Expected {
  static final Instant MOMENT = Instant.parse("2026-03-10T12:00:00Z");

  static final Contract CONTRACT =
      new Contract(List.of(ColumnType.values()).stream().map(Expected::column).toList());

  private Expected() {}

  private static Column column(ColumnType type) {
    String name = type.name().toLowerCase(java.util.Locale.ROOT);
    ValueRules lower =
        new ValueRules(
            List.of(Cleaning.LOWER),
            Set.of(),
            Map.of(),
            List.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            Set.of(),
            false);
    return new Column(name, type, Role.FEATURE, lower);
  }

  /** One on a column, with the column as name; rows that fail are told. */
  static Expectation of(String column, Rule rule) {
    return of(List.of(column), rule, Otherwise.WARN);
  }

  static Expectation of(List<String> columns, Rule rule, Otherwise otherwise) {
    return new Expectation(
        String.join(" ", columns) + " " + rule.kind(), rule, columns, otherwise, 0, null);
  }

  /** A row in which that column has a value, and the others have none. */
  static Object[] row(String column, Object value) {
    Object[] row = new Object[CONTRACT.columns().size()];
    put(row, column, value);
    return row;
  }

  static Object[] put(Object[] row, String column, Object value) {
    row[CONTRACT.columns().indexOf(CONTRACT.column(column).orElseThrow())] = value;
    return row;
  }
}
