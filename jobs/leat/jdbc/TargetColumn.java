package leat.jdbc;

import java.io.Serializable;
import java.util.Set;

/**
 * A column that is written.
 *
 * @param name of the column
 * @param kind of its values: text, whole number, double, boolean, date or moment
 */
public record TargetColumn(String name, ColumnKind kind) implements Serializable {
  /** Its type in PostgreSQL. */
  String type() {
    return switch (kind) {
      case INT -> "integer";
      case LONG -> "bigint";
      case DOUBLE -> "double precision";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case MOMENT -> "timestamp with time zone";
      default -> "text";
    };
  }

  /** Whether a column of a table keeps every value. */
  boolean fits(ColumnKind there) {
    return switch (kind) {
      case INT -> Set.of(ColumnKind.INT, ColumnKind.LONG, ColumnKind.DECIMAL).contains(there);
      case LONG -> Set.of(ColumnKind.LONG, ColumnKind.DECIMAL).contains(there);
      case MOMENT -> Set.of(ColumnKind.MOMENT, ColumnKind.TIMESTAMP).contains(there);
      default -> kind == there;
    };
  }
}
