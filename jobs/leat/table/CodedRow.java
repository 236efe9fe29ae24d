package leat.table;

import org.apache.spark.sql.catalyst.expressions.JoinedRow;

/**
 * A row of a batch in which equal values of a column may have equal codes, those of the dictionary
 * in a Parquet file.
 */
@SuppressWarnings("serial") // never leaves its task
abstract class CodedRow extends JoinedRow {
  /** The code of a value that has none. */
  static final int NONE = -1;

  /**
   * The code of a value, 0 or more; {@link #NONE} also where it is null.
   *
   * @param position of the column in the row
   */
  abstract int code(int position);

  /** Tells batches apart: a code means the same within one. */
  abstract int batch();
}
