package leat.ingest;

import java.io.Serializable;
import java.util.Iterator;
import leat.jdbc.RowRange;
import leat.jdbc.RowStream;
import leat.jdbc.TableReading;
import leat.table.Columns;
import leat.table.Schemas;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;

/**
 * What one task reads of a table.
 *
 * @param reading how
 * @param range which rows
 * @param file number of the part, the first part of row ids
 * @param name of the part
 */
record TableTask(TableReading reading, RowRange range, int file, String name)
    implements Serializable {

  Iterator<Row> rows() {
    RowStream stream = reading.open(range);
    // a task that is cancelled must not keep the database busy
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> stream.close());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return stream.hasNext();
      }

      @Override
      public Row next() {
        return row(stream.next(), range.before() + stream.read());
      }
    };
  }

  private Row row(Object[] values, long number) {
    Object[] row = new Object[Schemas.ORIGIN_COLUMNS + values.length];
    row[0] = Columns.rowId(file, number);
    row[1] = name;
    row[2] = number;
    System.arraycopy(values, 0, row, Schemas.ORIGIN_COLUMNS, values.length);
    return RowFactory.create(row);
  }
}
