package leat.table;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** Numbers of entries in a dictionary, one for each value. */
final class References {
  private static final int SEEN = 4096;
  private static final int MOST_ENTRIES = 1 << 16;

  private int[] numbers = new int[1024];
  private int count;

  void add(int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = number;
  }

  int count() {
    return count;
  }

  int get(int index) {
    return numbers[index];
  }

  void clear() {
    count = 0;
  }

  /** Whether values differ so much that a dictionary is no gain. */
  boolean areMostlyNew(int entries) {
    return entries > MOST_ENTRIES || entries >= SEEN && 2 * entries > count;
  }

  BytesInput encoded(int entries) throws IOException {
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, entries - 1));
    RunLengthBitPackingHybridEncoder encoder = ColumnBuffer.encoder(bits);
    for (int i = 0; i < count; i++) {
      encoder.writeInt(numbers[i]);
    }
    return BytesInput.concat(BytesInput.from(new byte[] {(byte) bits}), encoder.toBytes());
  }
}
