package leat.expectations;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The smallest row ids of some, up to three. */
final class FirstRows implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 3;

  private final long[] rows = new long[MOST];
  private int count;

  void add(long row) {
    if (count == MOST && row >= rows[MOST - 1]) {
      return;
    }
    int at = count < MOST ? count++ : MOST - 1;
    for (; at > 0 && rows[at - 1] > row; at--) {
      rows[at] = rows[at - 1];
    }
    rows[at] = row;
  }

  void addAll(FirstRows other) {
    other.list().forEach(this::add);
  }

  List<Long> list() {
    return Arrays.stream(rows, 0, count).boxed().toList();
  }
}
