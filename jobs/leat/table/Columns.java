package leat.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** Names of the columns that say where a row came from; no contract may use them. */
public final class Columns {
  /** Row id, a long that orders rows as in the source: {@link #rowId}. */
  public static final String ROW_ID = "_row_id";

  /** Name of the source file, relative to the folder or glob it was found by. */
  public static final String FILE = "_file";

  /** Line of the file on which the record starts, from 1. */
  public static final String LINE = "_line";

  /** Part of the split, of encoded rows: 0 train, 1 validation, 2 test. */
  public static final String PART = "_part";

  /** Hash of what the split hashes, by another seed: says folds and samples of encoded rows. */
  public static final String HASH = "_hash";

  /** Class index of the label, of encoded rows. */
  public static final String LABEL = "_label";

  /** Weight of an encoded row. */
  public static final String WEIGHT = "_weight";

  /** Columns before the features in {@link #encoded}. */
  public static final int BEFORE_FEATURES = 4;

  /** Bits of a row id below those of the file. */
  static final int LINE_BITS = 40;

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

  /** The first part of row ids: the index of the source file. */
  public static Column fileIndex(Column rowId) {
    return functions.shiftright(rowId, LINE_BITS);
  }

  /** The column of an encoded feature. */
  public static String feature(int index) {
    return "f" + index;
  }

  /** Part, hash, label, weight and all features of encoded rows, in this order. */
  public static Column[] encoded(int features) {
    List<Column> columns = new ArrayList<>();
    Stream.of(PART, HASH, LABEL, WEIGHT).map(functions::col).forEach(columns::add);
    for (int f = 0; f < features; f++) {
      columns.add(functions.col(feature(f)));
    }
    return columns.toArray(Column[]::new);
  }
}
