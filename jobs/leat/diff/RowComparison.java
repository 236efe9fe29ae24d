package leat.diff;

import leat.model.Score;
import leat.model.Scorer;

/** Scores rows with both models and counts; for one thread. */
public final class RowComparison {
  private final ModelPair pair;
  private final Scorer from;
  private final Scorer to;
  private final int[] fromPositions;
  private final int[] toPositions;
  private final int[] segments;
  private final DiffTally tally;

  /** Nothing counted yet. */
  public RowComparison(ModelPair pair) {
    this.pair = pair;
    this.from = Scorer.of(pair.from());
    this.to = Scorer.of(pair.to());
    this.fromPositions = pair.positions(pair.from());
    this.toPositions = pair.positions(pair.to());
    this.segments = pair.segments().stream().mapToInt(pair::position).toArray();
    this.tally = new DiffTally(pair.classes(), segments.length);
  }

  /**
   * Counts a row.
   *
   * @param id its id
   * @param typed values in the order of the rows' contract; kept as it is
   * @param label class index, or -1 where it is not known
   */
  public void add(long id, Object[] typed, int label) {
    Score before = from.scoreTyped(own(typed, fromPositions));
    Score after = to.scoreTyped(own(typed, toPositions));
    tally.add(new RowDiff(id, typed, label, before, after), byThreshold(before, after), segments);
  }

  /** What was counted. */
  public DiffTally tally() {
    return tally;
  }

  /** Whether the decision would be the same if the second model had the threshold of the first. */
  private boolean byThreshold(Score before, Score after) {
    if (pair.classes() > 2) {
      return false;
    }
    int same = after.probabilities()[1] >= pair.from().threshold() ? 1 : 0;
    return same == before.decision();
  }

  /** A model's own row of a row of the contract. */
  static Object[] own(Object[] typed, int[] positions) {
    Object[] own = new Object[positions.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = positions[i] < 0 ? null : typed[positions[i]];
    }
    return own;
  }
}
