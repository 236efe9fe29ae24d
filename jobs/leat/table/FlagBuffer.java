package leat.table;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.spark.sql.catalyst.InternalRow;

/** Truth values, a bit for each. */
final class FlagBuffer extends ColumnBuffer {
  private final BitSet flags = new BitSet();
  private int count;

  FlagBuffer(PrimitiveType type, int position) {
    super(type, position);
  }

  @Override
  void add(InternalRow row, int position) {
    flags.set(count++, row.getBoolean(position));
  }

  @Override
  long bytes() {
    return count / Byte.SIZE;
  }

  @Override
  BytesInput encoded() {
    return BytesInput.from(Arrays.copyOf(flags.toByteArray(), (count + Byte.SIZE - 1) / Byte.SIZE));
  }

  @Override
  Encoding encoding() {
    return Encoding.PLAIN;
  }

  @Override
  void describe(Statistics<?> statistics) {
    int set = flags.cardinality();
    if (set > 0) {
      statistics.updateStats(true);
    }
    if (set < count) {
      statistics.updateStats(false);
    }
  }

  @Override
  void writeDictionary(PageWriter pages) {}

  @Override
  void clear() {
    flags.clear();
    count = 0;
  }
}
