package leat.diff;

import java.io.Serializable;
import java.util.List;

/**
 * What was counted of some rows; tallies of parts add up to the tally of all, the same for any
 * parts.
 */
public final class DiffTally implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Rows whose contributions are computed: enough for shares to a hundredth or two. */
  static final int EXPLAINED = 2_000;

  static final int EXAMPLES = 20;

  final long[][] turns;
  final long[][] rightTurns;
  final ChangeCounts changes = new ChangeCounts();
  final SegmentTally[] segments;
  final FirstRows drawn = new FirstRows(EXPLAINED, FirstRows.DRAWN);
  final FirstRows changed = new FirstRows(EXPLAINED, FirstRows.DRAWN);
  final FirstRows largest = new FirstRows(EXAMPLES, FirstRows.LARGEST);
  long byThreshold;
  long nowWrong;

  DiffTally(int classes, int segments) {
    this.turns = new long[classes][classes];
    this.rightTurns = new long[classes][classes];
    this.segments = new SegmentTally[segments];
    for (int i = 0; i < segments; i++) {
      this.segments[i] = new SegmentTally();
    }
  }

  void add(RowDiff row, boolean byThreshold, int[] segmentPositions) {
    int from = row.from().decision();
    int to = row.to().decision();
    turns[from][to]++;
    changes.add(row.change());
    drawn.add(row);
    largest.add(row);
    if (from != to) {
      rightTurns[from][to] += row.label() == to ? 1 : 0;
      nowWrong += row.label() == from ? 1 : 0;
      this.byThreshold += byThreshold ? 1 : 0;
      changed.add(row);
    }
    for (int i = 0; i < segments.length; i++) {
      segments[i].add(row.typed()[segmentPositions[i]], row);
    }
  }

  /** Both as one; this one is changed. */
  public DiffTally merge(DiffTally other) {
    for (int k = 0; k < turns.length; k++) {
      for (int j = 0; j < turns.length; j++) {
        turns[k][j] += other.turns[k][j];
        rightTurns[k][j] += other.rightTurns[k][j];
      }
    }
    changes.add(other.changes);
    drawn.add(other.drawn);
    changed.add(other.changed);
    largest.add(other.largest);
    byThreshold += other.byThreshold;
    nowWrong += other.nowWrong;
    for (int i = 0; i < segments.length; i++) {
      segments[i].add(other.segments[i]);
    }
    return this;
  }

  List<RowDiff> examples() {
    return largest.inOrder();
  }
}
