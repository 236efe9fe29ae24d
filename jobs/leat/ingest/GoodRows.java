package leat.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import leat.table.Columns;
import leat.table.InternalRows;
import leat.table.Schemas;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.TaskCompletionListener;

/**
 * The good records of some chunks, as rows in Spark's own form.
 *
 * <p>The fields' bytes are handed on where they lie in the reader's window, one row at a time in
 * one object, without a Java string for each: see {@link InternalRows}.
 */
final class GoodRows implements Iterator<InternalRow>, Closeable {
  private final SourceReader source;
  private final Iterator<Chunk> chunks;
  private Chunk chunk;
  private UTF8String name;
  private Records records;
  private boolean ready;

  GoodRows(SourceReader source, List<Chunk> chunks) {
    this.source = source;
    this.chunks = chunks.iterator();
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close());
  }

  /** The rows of the chunks, each group in a partition of its own. */
  static Dataset<Row> dataset(
      SparkSession spark, SourceReader source, List<List<Chunk>> groups, StructType schema) {
    JavaRDD<InternalRow> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(groups, Math.max(1, groups.size()))
            .flatMap(chunks -> new GoodRows(source, chunks));
    return InternalRows.dataset(spark, schema, rows);
  }

  @Override
  public boolean hasNext() {
    try {
      while (!ready && (records != null && records.next() || open())) {
        ready = records.kind() == RecordKind.ROW;
      }
      return ready;
    } catch (IOException e) {
      throw Unreadable.after(
          chunk.file().name(), records == null ? 0 : records.line(), position(), e);
    }
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    return row();
  }

  @Override
  public void close() {
    try {
      if (records != null) {
        records.close();
        records = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + chunk.file().path(), e);
    }
  }

  private long position() {
    return records == null ? chunk.start() : records.nextPosition();
  }

  private boolean open() throws IOException {
    close();
    while (chunks.hasNext()) {
      chunk = chunks.next();
      name = UTF8String.fromString(chunk.file().name());
      records = source.open(chunk);
      if (records.next()) {
        return true;
      }
      close();
    }
    return false;
  }

  /**
   * A new array for each row costs less than one that is filled again and again: that one would get
   * old, and G1 puts a memory fence behind each young value stored in an old array.
   */
  private InternalRow row() {
    int[] positions = chunk.file().positions();
    Object[] values = new Object[Schemas.ORIGIN_COLUMNS + positions.length];
    values[0] = Columns.rowId(chunk.file().index(), records.number());
    values[1] = name;
    values[2] = records.line();
    for (int column = 0; column < positions.length; column++) {
      values[Schemas.ORIGIN_COLUMNS + column] = records.field(positions[column]);
    }
    return new GenericInternalRow(values);
  }
}
