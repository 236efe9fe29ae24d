package leat.ingest;

import java.util.Arrays;

/** Where the fields of one record lie, counted from its start. */
final class Fields {
  private int[] starts = new int[64];
  private int[] lengths = new int[64];
  private boolean[] escaped = new boolean[64];
  private int count;

  /** Begins another record. */
  void clear() {
    count = 0;
  }

  /**
   * Adds a field.
   *
   * @param start of its text, inside the quotes
   * @param length of its text as it is written
   * @param withEscapes whether doubled or escaped bytes are in it
   */
  void add(int start, int length, boolean withEscapes) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      lengths = Arrays.copyOf(lengths, count * 2);
      escaped = Arrays.copyOf(escaped, count * 2);
    }
    starts[count] = start;
    lengths[count] = length;
    escaped[count++] = withEscapes;
  }

  int count() {
    return count;
  }

  int start(int field) {
    return starts[field];
  }

  int length(int field) {
    return lengths[field];
  }

  boolean escaped(int field) {
    return escaped[field];
  }
}
