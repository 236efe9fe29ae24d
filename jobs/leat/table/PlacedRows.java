package leat.table;

import java.net.URI;
import java.util.Iterator;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Rows that end with their file's path and their number in it, counted from 0, as Spark tells them:
 * with row id, file and number, counted from 1, in front.
 *
 * <p>Each row shows the one that it is made of, where that lies, and is overwritten by the next.
 */
final class PlacedRows implements Iterator<InternalRow> {
  private final Iterator<InternalRow> rows;
  private final Map<Path, NumberedFile> files;
  private final int width;
  private final JoinedRow placed = new JoinedRow();
  private UTF8String path;
  private int file;
  private UTF8String name;

  /**
   * The rows of a task.
   *
   * @param rows values, then path and number
   * @param files by their paths
   * @param width number of values
   */
  PlacedRows(Iterator<InternalRow> rows, Map<Path, NumberedFile> files, int width) {
    this.rows = rows;
    this.files = files;
    this.width = width;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public InternalRow next() {
    InternalRow row = rows.next();
    look(row.getUTF8String(width));
    long number = row.getLong(width + 1) + 1;
    Object[] place = {Columns.rowId(file, number), name, number};
    return placed.apply(new GenericInternalRow(place), row);
  }

  /** One task reads many rows of a file before those of the next. */
  private void look(UTF8String found) {
    if (found.equals(path)) {
      return;
    }
    path = found.clone();
    // Spark names files by encoded URIs.
    NumberedFile source = files.get(new Path(URI.create(path.toString())));
    file = source.index();
    name = UTF8String.fromString(source.name());
  }
}
