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
  private static final int MASK = 4 * MOST_TEXTS - 1;

  private byte[][] texts = new byte[MASK + 1][];
  private Object[] values = new Object[MASK + 1];
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
    for (int probe = 0; probe < PROBES; probe++) {
      byte[] known = texts[slot + probe & MASK];
      if (known == null) {
        return null;
      }
      if (Arrays.equals(known, 0, known.length, bytes, from, end)) {
        found++;
        return (V) values[slot + probe & MASK];
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
    int slot = text.hashCode();
    for (int probe = 0; probe < PROBES; probe++) {
      if (texts[slot + probe & MASK] == null) {
        texts[slot + probe & MASK] = text.copy().getBytes();
        values[slot + probe & MASK] = value;
        count++;
        return;
      }
    }
  }
}
