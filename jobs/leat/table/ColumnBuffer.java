package leat.table;

import java.io.IOException;
import java.util.BitSet;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.catalyst.InternalRow;

/** The values of one column in the rows of a group, until they are written as one page. */
abstract class ColumnBuffer {
  static final ByteBufferAllocator MEMORY = HeapByteBufferAllocator.getInstance();

  private static final int SLAB = 64 << 10;
  private static final int MOST_BYTES = 16 << 20;

  private final PrimitiveType type;
  private final int position;
  private final boolean optional;
  private final BitSet missing = new BitSet();
  private int rows;

  ColumnBuffer(PrimitiveType type, int position) {
    this.type = type;
    this.position = position;
    this.optional = type.isRepetition(Type.Repetition.OPTIONAL);
  }

  /** Takes a row's value. */
  final void add(InternalRow row) {
    if (optional && row.isNullAt(position)) {
      missing.set(rows);
    } else {
      add(row, position);
    }
    rows++;
  }

  /** Takes a value that is there. */
  abstract void add(InternalRow row, int position);

  /** About how many bytes are held of values that are new. */
  abstract long bytes();

  /** The values that are there, encoded. */
  abstract BytesInput encoded() throws IOException;

  /** How they are encoded. */
  abstract Encoding encoding();

  /** Adds the values to the statistics. */
  abstract void describe(Statistics<?> statistics);

  /** Writes what the values refer to, if anything. */
  abstract void writeDictionary(PageWriter pages) throws IOException;

  /** Forgets the values. */
  abstract void clear();

  /** Writes what was taken, and begins anew. */
  final void flush(PageWriter pages) throws IOException {
    Statistics<?> statistics = Statistics.createStats(type);
    statistics.incrementNumNulls(missing.cardinality());
    describe(statistics);
    pages.writePage(
        optional ? BytesInput.concat(levels(), encoded()) : encoded(),
        rows,
        rows,
        statistics,
        Encoding.RLE,
        Encoding.RLE,
        encoding());
    writeDictionary(pages);
    clear();
    missing.clear();
    rows = 0;
  }

  /** Which values are there, behind the length of that. */
  private BytesInput levels() throws IOException {
    RunLengthBitPackingHybridEncoder levels = encoder(1);
    for (int row = 0; row < rows; row++) {
      levels.writeInt(missing.get(row) ? 0 : 1);
    }
    BytesInput bytes = levels.toBytes();
    return BytesInput.concat(BytesInput.fromInt((int) bytes.size()), bytes);
  }

  static RunLengthBitPackingHybridEncoder encoder(int bits) {
    return new RunLengthBitPackingHybridEncoder(bits, SLAB, MOST_BYTES, MEMORY);
  }
}
