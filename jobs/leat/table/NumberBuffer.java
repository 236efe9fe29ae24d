package leat.table;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.Platform;

/**
 * Numbers of four or eight bytes, as bits of a long: each different one once and references to
 * these; or, once most are different, one after the other.
 */
final class NumberBuffer extends ColumnBuffer {
  private final PrimitiveTypeName kind;
  private final References references = new References();
  private long[] numbers = new long[1 << 8];
  private int count;
  private int[] slots = new int[1 << 10];
  private boolean plain;

  NumberBuffer(PrimitiveType type, int position) {
    super(type, position);
    this.kind = type.getPrimitiveTypeName();
  }

  @Override
  void add(InternalRow row, int position) {
    long bits =
        switch (kind) {
          case INT32 -> row.getInt(position);
          case INT64 -> row.getLong(position);
          default -> Double.doubleToRawLongBits(row.getDouble(position));
        };
    if (plain) {
      append(bits);
      return;
    }
    references.add(entry(bits));
    if (references.areMostlyNew(count)) {
      spellOut();
    }
  }

  private int entry(long bits) {
    int mask = slots.length - 1;
    int slot = hash(bits) & mask;
    while (slots[slot] != 0) {
      if (numbers[slots[slot] - 1] == bits) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    append(bits);
    slots[slot] = count;
    if (2 * count > slots.length) {
      rehash();
    }
    return count - 1;
  }

  private static int hash(long bits) {
    long mixed = bits * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int entry = 0; entry < count; entry++) {
      int slot = hash(numbers[entry]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = entry + 1;
    }
  }

  private void append(long bits) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = bits;
  }

  private void spellOut() {
    long[] dictionary = numbers;
    numbers = new long[2 * references.count()];
    count = 0;
    for (int i = 0; i < references.count(); i++) {
      append(dictionary[references.get(i)]);
    }
    plain = true;
    references.clear();
  }

  /** A dictionary without entries cannot be written, nor referred to. */
  private boolean isPlain() {
    return plain || count == 0;
  }

  @Override
  long bytes() {
    return (long) count * Long.BYTES;
  }

  @Override
  BytesInput encoded() throws IOException {
    return isPlain() ? written() : references.encoded(count);
  }

  /** The numbers as they are stored; both Parquet and the machines that Spark runs on begin low. */
  private BytesInput written() {
    boolean isShort = kind == PrimitiveTypeName.INT32;
    int size = isShort ? Integer.BYTES : Long.BYTES;
    byte[] bytes = new byte[count * size];
    for (int i = 0; i < count; i++) {
      long at = Platform.BYTE_ARRAY_OFFSET + (long) i * size;
      if (isShort) {
        Platform.putInt(bytes, at, (int) numbers[i]);
      } else {
        Platform.putLong(bytes, at, numbers[i]);
      }
    }
    return BytesInput.from(bytes);
  }

  @Override
  Encoding encoding() {
    return isPlain() ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
  }

  @Override
  void describe(Statistics<?> statistics) {
    for (int i = 0; i < count; i++) {
      switch (kind) {
        case INT32 -> statistics.updateStats((int) numbers[i]);
        case INT64 -> statistics.updateStats(numbers[i]);
        default -> statistics.updateStats(Double.longBitsToDouble(numbers[i]));
      }
    }
  }

  @Override
  void writeDictionary(PageWriter pages) throws IOException {
    if (!isPlain()) {
      pages.writeDictionaryPage(new DictionaryPage(written(), count, Encoding.PLAIN));
    }
  }

  @Override
  void clear() {
    Arrays.fill(slots, 0);
    references.clear();
    count = 0;
  }
}
