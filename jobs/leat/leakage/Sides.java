package leat.leakage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** By hash, which rows the training part holds and which the other parts do. */
public final class Sides implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_EXAMPLES = 2;

  private final Pairs training = new Pairs();
  private final Pairs heldOut = new Pairs();

  /** Adds a training row. */
  public void addTraining(long hash, long rowId) {
    training.add(hash, rowId);
  }

  /** Adds a row of another part. */
  public void addHeldOut(long hash, long rowId) {
    heldOut.add(hash, rowId);
  }

  /** Adds the rows of another part of the table. */
  public void addAll(Sides other) {
    training.addAll(other.training);
    heldOut.addAll(other.heldOut);
  }

  /**
   * What stands on both sides.
   *
   * @param heldOut rows outside the training part
   * @param crossing those of them whose hash a training row has
   * @param distinct different hashes of all rows
   * @param rows all rows
   * @param examples pairs of a row outside and the training row, first in the order of the source
   */
  record Crossing(long heldOut, long crossing, long distinct, long rows, List<long[]> examples) {
    double share() {
      return heldOut == 0 ? 0 : (double) crossing / heldOut;
    }
  }

  Crossing crossing() {
    long[] known = training.sortedHashes();
    int[] crossing =
        IntStream.range(0, heldOut.size)
            .filter(i -> Arrays.binarySearch(known, heldOut.hashes[i]) >= 0)
            .toArray();
    List<long[]> examples =
        Arrays.stream(crossing)
            .boxed()
            .sorted(Comparator.comparingLong(i -> heldOut.rowIds[i]))
            .limit(MOST_EXAMPLES)
            .map(i -> new long[] {heldOut.rowIds[i], training.firstRow(heldOut.hashes[i])})
            .toList();
    long rows = (long) known.length + heldOut.size;
    return new Crossing(heldOut.size, crossing.length, distinct(known), rows, examples);
  }

  private long distinct(long[] known) {
    long[] all = Arrays.copyOf(known, known.length + heldOut.size);
    System.arraycopy(heldOut.hashes, 0, all, known.length, heldOut.size);
    return Arrays.stream(all).sorted().distinct().count();
  }

  /** Hashes and row ids. */
  private static final class Pairs implements Serializable {
    private static final long serialVersionUID = 1L;
    private long[] hashes = new long[64];
    private long[] rowIds = new long[64];
    private int size;

    void add(long hash, long rowId) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
        rowIds = Arrays.copyOf(rowIds, 2 * size);
      }
      hashes[size] = hash;
      rowIds[size++] = rowId;
    }

    void addAll(Pairs other) {
      for (int i = 0; i < other.size; i++) {
        add(other.hashes[i], other.rowIds[i]);
      }
    }

    long[] sortedHashes() {
      long[] sorted = Arrays.copyOf(hashes, size);
      Arrays.sort(sorted);
      return sorted;
    }

    long firstRow(long hash) {
      long first = Long.MAX_VALUE;
      for (int i = 0; i < size; i++) {
        first = hashes[i] == hash ? Math.min(first, rowIds[i]) : first;
      }
      return first;
    }
  }
}
