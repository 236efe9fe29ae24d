package leat.table;

/**
 * A row of a batch in which equal values of a column may have equal codes, those of the dictionary
 * in a Parquet file.
 */
interface CodedRow {
  /** The code of a value that has none. */
  int NONE = -1;

  /**
   * The code of a value, 0 or more; {@link #NONE} also where it is null.
   *
   * @param position of the column in the row
   */
  int code(int position);

  /** Tells batches apart: a code means the same within one. */
  int batch();
}
