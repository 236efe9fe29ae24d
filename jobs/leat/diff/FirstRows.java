package leat.diff;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first rows in some order, whatever the order in which they come. */
final class FirstRows implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Rows drawn by lot. */
  static final Order DRAWN =
      (a, b) -> {
        int byLot = Long.compare(a.lot(), b.lot());
        return byLot != 0 ? byLot : Long.compare(a.id(), b.id());
      };

  /** Rows whose score changes most; of equal ones the smallest id. */
  static final Order LARGEST =
      (a, b) -> {
        int bySize = Double.compare(Math.abs(b.change()), Math.abs(a.change()));
        return bySize != 0 ? bySize : Long.compare(a.id(), b.id());
      };

  private final int most;
  private final Order order;
  private final PriorityQueue<RowDiff> rows;

  FirstRows(int most, Order order) {
    this.most = most;
    this.order = order;
    this.rows = new PriorityQueue<>(order.backwards());
  }

  /** An order that travels. */
  interface Order extends Comparator<RowDiff>, Serializable {
    default Order backwards() {
      return (a, b) -> compare(b, a);
    }
  }

  void add(RowDiff row) {
    if (rows.size() < most) {
      rows.add(row);
    } else if (order.compare(row, rows.peek()) < 0) {
      rows.poll();
      rows.add(row);
    }
  }

  void add(FirstRows other) {
    other.rows.forEach(this::add);
  }

  List<RowDiff> inOrder() {
    List<RowDiff> sorted = new ArrayList<>(rows);
    sorted.sort(order);
    return sorted;
  }
}
