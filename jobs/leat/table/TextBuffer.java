package leat.table;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Texts: each different one once, behind its length, and references to these; or, once most are
 * different, one after the other.
 */
final class TextBuffer extends ColumnBuffer {
  private static final int LENGTH = Integer.BYTES;

  private final References references = new References();
  private byte[] texts = new byte[1 << 12];
  private int end;
  private int[] starts = new int[1 << 8];
  private int entries;
  private int[] slots = new int[1 << 10];
  private boolean plain;
  private UTF8String last;
  private int lastEntry;

  TextBuffer(PrimitiveType type, int position) {
    super(type, position);
  }

  @Override
  void add(InternalRow row, int position) {
    UTF8String text = row.getUTF8String(position);
    byte[] bytes;
    int from;
    if (text.getBaseObject() instanceof byte[] base) {
      bytes = base;
      from = (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
    } else {
      bytes = text.getBytes();
      from = 0;
    }
    if (plain) {
      append(bytes, from, text.numBytes());
      return;
    }
    if (text != last) {
      lastEntry = entry(bytes, from, text.numBytes(), text.hashCode());
      last = text;
    }
    references.add(lastEntry);
    if (references.areMostlyNew(entries)) {
      spellOut();
    }
  }

  private int entry(byte[] bytes, int from, int length, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int start = starts[slots[slot] - 1] + LENGTH;
      if (length(start) == length
          && Arrays.equals(texts, start, start + length, bytes, from, from + length)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    if (entries == starts.length) {
      starts = Arrays.copyOf(starts, 2 * entries);
    }
    starts[entries] = end;
    append(bytes, from, length);
    slots[slot] = ++entries;
    if (2 * entries > slots.length) {
      rehash();
    }
    return entries - 1;
  }

  private int length(int start) {
    return Platform.getInt(texts, Platform.BYTE_ARRAY_OFFSET + start - LENGTH);
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int entry = 0; entry < entries; entry++) {
      int start = starts[entry] + LENGTH;
      int slot = UTF8String.fromBytes(texts, start, length(start)).hashCode() & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = entry + 1;
    }
  }

  private void append(byte[] bytes, int from, int length) {
    int needed = end + LENGTH + length;
    if (needed > texts.length) {
      texts = Arrays.copyOf(texts, Math.max(needed, 2 * texts.length));
    }
    Platform.putInt(texts, Platform.BYTE_ARRAY_OFFSET + end, length);
    System.arraycopy(bytes, from, texts, end + LENGTH, length);
    end = needed;
  }

  private void spellOut() {
    byte[] dictionary = texts;
    texts = new byte[2 * end];
    end = 0;
    for (int i = 0; i < references.count(); i++) {
      int start = starts[references.get(i)];
      int length = Platform.getInt(dictionary, Platform.BYTE_ARRAY_OFFSET + start);
      append(dictionary, start + LENGTH, length);
    }
    plain = true;
    references.clear();
  }

  /** A dictionary without entries cannot be written, nor referred to. */
  private boolean isPlain() {
    return plain || entries == 0;
  }

  @Override
  long bytes() {
    return end;
  }

  @Override
  BytesInput encoded() throws IOException {
    return isPlain() ? BytesInput.from(texts, 0, end) : references.encoded(entries);
  }

  @Override
  Encoding encoding() {
    return isPlain() ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
  }

  @Override
  void describe(Statistics<?> statistics) {
    for (int at = 0; at < end; ) {
      int length = Platform.getInt(texts, Platform.BYTE_ARRAY_OFFSET + at);
      statistics.updateStats(Binary.fromReusedByteArray(texts, at + LENGTH, length));
      at += LENGTH + length;
    }
  }

  @Override
  void writeDictionary(PageWriter pages) throws IOException {
    if (!isPlain()) {
      pages.writeDictionaryPage(
          new DictionaryPage(BytesInput.from(texts, 0, end), entries, Encoding.PLAIN));
    }
  }

  @Override
  void clear() {
    Arrays.fill(slots, 0);
    references.clear();
    entries = 0;
    end = 0;
    last = null;
  }
}
