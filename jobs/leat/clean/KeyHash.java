package leat.clean;

import java.util.ArrayList;
import java.util.List;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * 128 bits of hash over some columns, as two of Spark's xxhash64 with different beginnings.
 *
 * <p>Among 10 billion different rows the chance of one false pair is below 10^-18. A missing value
 * is hashed as such, so it equals itself and nothing else.
 */
final class KeyHash {
  /** The first half. */
  static final String FIRST = "_hash1";

  /** The second half. */
  static final String SECOND = "_hash2";

  private KeyHash() {}

  /** Both halves over the values of those columns. */
  static List<Column> of(List<String> columns) {
    return List.of(hash(1, columns).as(FIRST), hash(2, columns).as(SECOND));
  }

  /** Whether none of the values is missing. */
  static Column isComplete(List<String> columns) {
    return columns.stream()
        .map(name -> Tables.column(name).isNotNull())
        .reduce(functions.lit(true), Column::and);
  }

  /** Each value goes in behind whether it is missing, as xxhash64 passes over nulls. */
  private static Column hash(int beginning, List<String> columns) {
    List<Column> values = new ArrayList<>();
    values.add(functions.lit(beginning));
    for (String name : columns) {
      values.add(Tables.column(name).isNull());
      values.add(Tables.column(name));
    }
    return functions.xxhash64(values.toArray(Column[]::new));
  }
}
