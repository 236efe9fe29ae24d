package leat.features;

import leat.contract.Contract;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** The contract's columns of a cleaned row, as the portable model takes them. */
final class Typed {
  private Typed() {}

  /** The contract's columns in its order, to select first. */
  static Column[] columns(Contract contract) {
    return contract.columns().stream().map(c -> Tables.column(c.name())).toArray(Column[]::new);
  }

  /** The hash of a row, which comes after the contract's columns, row id and part. */
  static long hash(Row row, Object[] typed) {
    return row.getLong(typed.length + 2);
  }

  /** The id of a row, which comes after the contract's columns. */
  static long id(Row row, Object[] typed) {
    return row.getLong(typed.length);
  }

  /** Copies the first values of a row. */
  static void copy(Row row, Object[] typed) {
    for (int i = 0; i < typed.length; i++) {
      typed[i] = row.get(i);
    }
  }
}
