package leat.table;

import java.io.Serializable;
import java.util.List;
import leat.profile.ColumnSketch;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** The sketches of all columns of some rows. */
final class TableSketch implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ProfiledColumn[] columns;
  private final ColumnSketch[] sketches;
  private final transient BatchTally tally = new BatchTally();
  private long rows;

  TableSketch(List<ProfiledColumn> columns) {
    this.columns = columns.toArray(ProfiledColumn[]::new);
    this.sketches =
        columns.stream().map(c -> new ColumnSketch(c.kind())).toArray(ColumnSketch[]::new);
  }

  void add(InternalRow row) {
    rows++;
    for (int i = 0; i < sketches.length; i++) {
      if (row.isNullAt(i)) {
        sketches[i].addNull(1);
      } else {
        columns[i].add(row, i, sketches[i], 1);
      }
    }
  }

  void add(ColumnarBatch batch) {
    rows += batch.numRows();
    for (int i = 0; i < sketches.length; i++) {
      ColumnVector vector = batch.column(i);
      if (!tally.add(vector, batch.numRows(), columns[i], sketches[i])) {
        addEach(vector, batch.numRows(), columns[i], sketches[i]);
      }
    }
  }

  private static void addEach(
      ColumnVector vector, int rows, ProfiledColumn column, ColumnSketch sketch) {
    for (int row = 0; row < rows; row++) {
      if (vector.isNullAt(row)) {
        sketch.addNull(1);
      } else {
        column.add(vector, row, sketch, 1);
      }
    }
  }

  void add(TableSketch other) {
    rows += other.rows;
    for (int i = 0; i < sketches.length; i++) {
      sketches[i].add(other.sketches[i]);
    }
  }

  TableSketch packed() {
    for (ColumnSketch sketch : sketches) {
      sketch.packed();
    }
    return this;
  }

  long rows() {
    return rows;
  }

  ColumnSketch column(int index) {
    return sketches[index];
  }
}
