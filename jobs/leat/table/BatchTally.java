package leat.table;

import java.util.Arrays;
import leat.profile.ColumnSketch;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;

/**
 * Counts the values of a batch by their number in Parquet's dictionary, and looks at each different
 * one once.
 *
 * <p>Of 4,096 values of a column such as marital status, three are looked at: that is what makes a
 * profile about as fast as a plain scan.
 */
final class BatchTally {
  private int[] counts = new int[1024];
  private int[] firstRows = new int[1024];
  private int[] seen = new int[1024];
  private int different;

  /**
   * Adds a batch's values to the sketch, where they are stored by a dictionary.
   *
   * @return whether they are; else nothing was added
   */
  boolean add(ColumnVector vector, int rows, ProfiledColumn column, ColumnSketch sketch) {
    if (!(vector instanceof WritableColumnVector stored) || !stored.hasDictionary()) {
      return false;
    }
    sketch.addNull(count(stored, rows));
    for (int i = 0; i < different; i++) {
      int id = seen[i];
      column.add(stored, firstRows[id], sketch, counts[id]);
      counts[id] = 0;
    }
    return true;
  }

  /** Counts the numbers in the dictionary; gives the rows without a value. */
  private int count(WritableColumnVector stored, int rows) {
    WritableColumnVector ids = stored.getDictionaryIds();
    boolean nullable = stored.hasNull();
    int nulls = 0;
    different = 0;
    for (int row = 0; row < rows; row++) {
      if (nullable && stored.isNullAt(row)) {
        nulls++;
      } else {
        count(ids.getInt(row), row);
      }
    }
    return nulls;
  }

  private void count(int id, int row) {
    if (id >= counts.length) {
      grow(id);
    }
    if (counts[id]++ == 0) {
      if (different == seen.length) {
        seen = Arrays.copyOf(seen, 2 * different);
      }
      seen[different++] = id;
      firstRows[id] = row;
    }
  }

  private void grow(int id) {
    int room = Integer.highestOneBit(id) * 2;
    counts = Arrays.copyOf(counts, room);
    firstRows = Arrays.copyOf(firstRows, room);
  }
}
