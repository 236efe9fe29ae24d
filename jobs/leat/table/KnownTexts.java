package leat.table;

import java.util.Arrays;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What the texts of a column came to, so that each is worked on once; of one task alone.
 *
 * <p>Most columns have few different texts. One whose texts are mostly new is found out, and
 * nothing is remembered of it any more.
 *
 * @param <V> what a text came to
 */
public final class KnownTexts<V> {
  private static final int MOST_TEXTS = 4096;
  private static final int LONGEST = 64;
  private static final int PATIENCE = 4 * MOST_TEXTS;
  private static final int PROBES = 4;
  private static final int SLOTS_OF_A_TEXT = 4;

  /** Few to begin with: there may be thousands of columns. */
  private static final int FIRST_SLOTS = 64;

  private byte[][] texts = new byte[FIRST_SLOTS][];
  private Object[] values = new Object[FIRST_SLOTS];
  private int count;
  private long found;
  private long missed;

  /** What the text came to, or null where that is not known. */
  @SuppressWarnings("unchecked")
  public V get(UTF8String text) {
    if (texts == null || !(text.getBaseObject() instanceof byte[] bytes)) {
      return null;
    }
    int from = (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
    int end = from + text.numBytes();
    int slot = text.hashCode();
    int mask = texts.length - 1;
    for (int probe = 0; probe < PROBES; probe++) {
      byte[] known = texts[slot + probe & mask];
      if (known == null) {
        return null;
      }
      if (Arrays.equals(known, 0, known.length, bytes, from, end)) {
        found++;
        return (V) values[slot + probe & mask];
      }
    }
    return null;
  }

  /**
   * Tells what a text that was not known came to.
   *
   * @param value null: it is not to be remembered
   */
  public void put(UTF8String text, V value) {
    if (texts == null) {
      return;
    }
    if (++missed > PATIENCE && missed > found) {
      texts = null;
      values = null;
    } else if (value != null && count < MOST_TEXTS && text.numBytes() <= LONGEST) {
      keep(text, value);
    }
  }

  private void keep(UTF8String text, V value) {
    if (SLOTS_OF_A_TEXT * count >= texts.length) {
      grow();
    }
    keep(text.copy().getBytes(), text.hashCode(), value);
  }

  private void keep(byte[] text, int slot, Object value) {
    int mask = texts.length - 1;
    for (int probe = 0; probe < PROBES; probe++) {
      if (texts[slot + probe & mask] == null) {
        texts[slot + probe & mask] = text;
        values[slot + probe & mask] = value;
        count++;
        return;
      }
    }
  }

  private void grow() {
    byte[][] before = texts;
    Object[] valuesBefore = values;
    texts = new byte[2 * before.length][];
    values = new Object[texts.length];
    count = 0;
    for (int i = 0; i < before.length; i++) {
      if (before[i] != null) {
        keep(before[i], UTF8String.fromBytes(before[i]).hashCode(), valuesBefore[i]);
      }
    }
  }
}
