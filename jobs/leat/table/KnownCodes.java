package leat.table;

import java.util.Arrays;

/**
 * What the values of a column came to by their codes, within one batch; of one task alone.
 *
 * @param <V> what a value came to
 */
final class KnownCodes<V> {
  /** Dictionaries give low codes to what comes first, and so to what is frequent. */
  private static final int MOST_CODES = 1 << 14;

  /** Few to begin with: there may be thousands of columns. */
  private int[] batches = new int[16];

  private Object[] values = new Object[16];

  /** What the value came to, or null where that is not known. */
  @SuppressWarnings("unchecked")
  V get(int batch, int code) {
    return code >= 0 && code < batches.length && batches[code] == batch ? (V) values[code] : null;
  }

  /**
   * Tells what a value that was not known came to.
   *
   * @param batch 1 or more
   */
  void put(int batch, int code, V value) {
    if (code < 0 || code >= MOST_CODES) {
      return;
    }
    if (code >= batches.length) {
      int length = 2 * Integer.highestOneBit(code);
      batches = Arrays.copyOf(batches, length);
      values = Arrays.copyOf(values, length);
    }
    batches[code] = batch;
    values[code] = value;
  }
}
