package leat.features;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The rows with the smallest hashes: the same ones whatever the order and the partitions. */
final class RowSample implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_ROWS = 1_000;

  private final PriorityQueue<Sampled> rows = new PriorityQueue<>(new LargestFirst());

  private record Sampled(long hash, long id, Object[] typed) implements Serializable {}

  private static final class LargestFirst implements Comparator<Sampled>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Sampled a, Sampled b) {
      int byHash = Long.compare(b.hash(), a.hash());
      return byHash == 0 ? Long.compare(b.id(), a.id()) : byHash;
    }
  }

  /** Takes the row or not; its values are copied. */
  void add(long hash, long id, Object[] typed) {
    boolean isFull = rows.size() == MOST_ROWS;
    if (!isFull || hash <= rows.peek().hash()) {
      rows.add(new Sampled(hash, id, typed.clone()));
      limit();
    }
  }

  void add(RowSample other) {
    rows.addAll(other.rows);
    while (rows.size() > MOST_ROWS) {
      limit();
    }
  }

  private void limit() {
    if (rows.size() > MOST_ROWS) {
      rows.remove();
    }
  }

  /** The rows in the order of their hashes. */
  List<Object[]> rows() {
    return rows.stream().sorted(new LargestFirst().reversed()).map(Sampled::typed).toList();
  }
}
