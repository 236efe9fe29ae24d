package leat.table;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** The rows of batches; each is overwritten by the next. */
final class VectorRows implements Iterator<InternalRow> {
  private final Iterator<ColumnarBatch> batches;
  private final VectorRow row = new VectorRow();
  private ColumnarBatch columns;
  private int next;

  VectorRows(Iterator<ColumnarBatch> batches) {
    this.batches = batches;
  }

  @Override
  public boolean hasNext() {
    while (columns == null || next == columns.numRows()) {
      if (!batches.hasNext()) {
        return false;
      }
      columns = batches.next();
      next = 0;
      row.begin(columns);
    }
    return true;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("No row is left");
    }
    return row.show(columns, next++);
  }
}
