package leat.table;

import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Rows with row id, file and number in front, counted from 1, made of rows that hold their file's
 * path and their number in it, counted from 0, as Spark tells them.
 *
 * <p>Each row shows the one that it is made of, where that lies, and is overwritten by the next.
 */
final class PlacedRows implements Iterator<InternalRow> {
  private final Iterator<InternalRow> rows;
  private final Map<Path, NumberedFile> files;
  private final int path;
  private final int number;
  private final PlacedRow placed;
  private UTF8String last;
  private int file;
  private UTF8String name;

  /**
   * The rows of a task.
   *
   * @param files by their paths
   * @param schema of the values
   * @param values where they are in a row
   * @param path where the path is
   * @param number where the number is
   */
  PlacedRows(
      Iterator<InternalRow> rows,
      Map<Path, NumberedFile> files,
      StructType schema,
      List<Integer> values,
      int path,
      int number) {
    this.rows = rows;
    this.files = files;
    this.placed = new PlacedRow(schema, values);
    this.path = path;
    this.number = number;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public InternalRow next() {
    InternalRow row = rows.next();
    look(row.getUTF8String(path));
    long line = row.getLong(number) + 1;
    Object[] place = {Columns.rowId(file, line), name, line};
    return placed.show(place, row);
  }

  /** One task reads many rows of a file before those of the next. */
  private void look(UTF8String found) {
    if (found.equals(last)) {
      return;
    }
    last = found.clone();
    // Spark names files by encoded URIs.
    NumberedFile source = files.get(new Path(URI.create(last.toString())));
    file = source.index();
    name = UTF8String.fromString(source.name());
  }
}
