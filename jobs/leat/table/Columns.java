package leat.table;

/** Names of the columns that say where a row came from; no contract may use them. */
public final class Columns {
  /** Row id, a long that orders rows as in the source: {@link #rowId}. */
  public static final String ROW_ID = "_row_id";

  /** Name of the source file, relative to the folder or glob it was found by. */
  public static final String FILE = "_file";

  /** Line of the file on which the record starts, from 1. */
  public static final String LINE = "_line";

  private static final int LINE_BITS = 40;

  private Columns() {}

  /**
   * The id of a row.
   *
   * @param file index of the source file in the order of names, from 0
   * @param line line on which the record starts, from 1, below 2^40
   */
  public static long rowId(int file, long line) {
    return ((long) file << LINE_BITS) | line;
  }
}
