package leat.profile;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How often each value stands, exact while there are few different ones, and the most frequent ones
 * from then on.
 *
 * <p>A full table takes the median count off every entry and drops those that have none left, as in
 * Anderson, Bevan, Lang, Liberty, Rhodes, Thaler, "A high-performance algorithm for identifying
 * frequent items in data streams" (2017): a count is then too low by at most {@link #missed()}. The
 * library's own one wants an object for each value. What is dropped is told to a {@link Sink}
 * first, so that everything else about a value costs once for many rows that hold it.
 */
final class ValueCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Longer values are kept by their first bytes; their hash and length tell them apart. */
  static final int KEPT_BYTES = 128;

  private static final int FIRST = 16;

  /** Is told values with how many rows held them since it was last told. */
  interface Sink {
    /**
     * Takes a value.
     *
     * @param kept bytes of the value that were kept, from {@code start} on
     * @param length bytes of the whole value
     */
    void accept(byte[] bytes, int start, int kept, int length, long hash, long times);
  }

  private final int most;
  private int[] slots = new int[2 * FIRST];
  private long[] hashes = new long[FIRST];
  private int[] starts = new int[FIRST];
  private int[] lengths = new int[FIRST];
  private long[] counts = new long[FIRST];
  private long[] untold = new long[FIRST];
  private byte[] bytes = new byte[FIRST * Long.BYTES];
  private int used;
  private int size;
  private long missed;

  /**
   * An empty table.
   *
   * @param most different values that are counted exactly
   */
  ValueCounts(int most) {
    this.most = most;
  }

  /** Adds a value; there must be room for it, see {@link #isFull()}. */
  void add(byte[] from, int start, int length, long hash, long times) {
    int entry = find(from, start, length, hash);
    counts[entry] += times;
    untold[entry] += times;
  }

  /**
   * Adds the counts of another table; what that one has not told, this one will.
   *
   * @param makeRoom tells and purges
   */
  void add(ValueCounts other, Runnable makeRoom) {
    for (int i = 0; i < other.size; i++) {
      if (isFull()) {
        makeRoom.run();
      }
      int entry = find(other.bytes, other.starts[i], other.lengths[i], other.hashes[i]);
      counts[entry] += other.counts[i];
      untold[entry] += other.untold[i];
    }
    missed += other.missed;
  }

  boolean isFull() {
    return size == most;
  }

  /** Different values in the table. */
  int size() {
    return size;
  }

  /** What a count may lack; 0 while all are exact. */
  long missed() {
    return missed;
  }

  /** Tells every value that was not told yet. */
  void tell(Sink sink) {
    for (int i = 0; i < size; i++) {
      if (untold[i] > 0) {
        sink.accept(bytes, starts[i], kept(lengths[i]), lengths[i], hashes[i], untold[i]);
        untold[i] = 0;
      }
    }
  }

  /** Every value with its count. */
  void forEach(Sink sink) {
    for (int i = 0; i < size; i++) {
      sink.accept(bytes, starts[i], kept(lengths[i]), lengths[i], hashes[i], counts[i]);
    }
  }

  /** Drops the less frequent of the values, which must have been told. */
  void purge() {
    long[] ordered = Arrays.copyOf(counts, size);
    Arrays.sort(ordered);
    long median = ordered[size / 2];
    missed += median;
    byte[] old = bytes;
    bytes = new byte[old.length];
    used = 0;
    int left = 0;
    for (int i = 0; i < size; i++) {
      if (counts[i] > median) {
        move(old, i, left++, median);
      }
    }
    size = left;
    Arrays.fill(untold, 0);
    index();
  }

  private void move(byte[] old, int from, int to, long median) {
    int kept = kept(lengths[from]);
    System.arraycopy(old, starts[from], bytes, used, kept);
    hashes[to] = hashes[from];
    lengths[to] = lengths[from];
    counts[to] = counts[from] - median;
    starts[to] = used;
    used += kept;
  }

  private int find(byte[] from, int start, int length, long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0) {
      int entry = slots[slot] - 1;
      if (hashes[entry] == hash && lengths[entry] == length && same(entry, from, start)) {
        return entry;
      }
      slot = slot + 1 & mask;
    }
    return insert(from, start, length, hash, slot);
  }

  private boolean same(int entry, byte[] from, int start) {
    int kept = kept(lengths[entry]);
    int own = starts[entry];
    return Arrays.equals(bytes, own, own + kept, from, start, start + kept);
  }

  private int insert(byte[] from, int start, int length, long hash, int slot) {
    if (size == hashes.length) {
      grow();
      return find(from, start, length, hash);
    }
    int entry = size++;
    int kept = kept(length);
    if (used + kept > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + kept));
    }
    System.arraycopy(from, start, bytes, used, kept);
    slots[slot] = entry + 1;
    hashes[entry] = hash;
    starts[entry] = used;
    lengths[entry] = length;
    counts[entry] = 0;
    untold[entry] = 0;
    used += kept;
    return entry;
  }

  private void grow() {
    int room = Math.min(2 * hashes.length, most);
    hashes = Arrays.copyOf(hashes, room);
    starts = Arrays.copyOf(starts, room);
    lengths = Arrays.copyOf(lengths, room);
    counts = Arrays.copyOf(counts, room);
    untold = Arrays.copyOf(untold, room);
    slots = new int[2 * Integer.highestOneBit(2 * room - 1)];
    index();
  }

  private void index() {
    Arrays.fill(slots, 0);
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = (int) hashes[i] & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = i + 1;
    }
  }

  private static int kept(int length) {
    return Math.min(length, KEPT_BYTES);
  }
}
