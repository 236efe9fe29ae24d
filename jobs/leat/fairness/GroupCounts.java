package leat.fairness;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How the rows of one group were scored and decided, of two classes; counts of parts of the rows
 * add up.
 *
 * <p>Sums by label, decision and {@value #BINS} bins of the score: exact for rates and means, and
 * as fine as a bin for what needs scores in order.
 */
public final class GroupCounts implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BINS = 1000;

  /** One more, since the threshold parts a bin, and each for either label. */
  private static final int CELLS = 2 * (BINS + 1);

  private final double threshold;
  private final long[] rows = new long[CELLS];
  private final double[] weights = new double[CELLS];
  private final double[] squares = new double[CELLS];
  private final double[] scores = new double[CELLS];

  /**
   * No rows yet.
   *
   * @param threshold score from which a row is decided positive, 0 to 1
   */
  public GroupCounts(double threshold) {
    this.threshold = threshold;
  }

  /**
   * Adds a row.
   *
   * @param score probability of the positive class
   * @param label 1 where the row is of the positive class, else 0
   * @param weight above 0
   */
  public void add(double score, int label, double weight) {
    int cell = 2 * (bin(score) + (score >= threshold ? 1 : 0)) + label;
    rows[cell]++;
    weights[cell] += weight;
    squares[cell] += weight * weight;
    scores[cell] += weight * score;
  }

  /** Adds all rows of counts by the same threshold. */
  public void add(GroupCounts other) {
    for (int cell = 0; cell < CELLS; cell++) {
      rows[cell] += other.rows[cell];
      weights[cell] += other.weights[cell];
      squares[cell] += other.squares[cell];
      scores[cell] += other.scores[cell];
    }
  }

  /** How many rows there are. */
  public long rows() {
    return outcomes().stream().mapToLong(Tally::rows).sum();
  }

  private static int bin(double score) {
    return Math.min((int) (score * BINS), BINS - 1);
  }

  /** True positives, false positives, false negatives, true negatives. */
  List<Tally> outcomes() {
    int decided = bin(threshold) + 1;
    return List.of(
        sum(decided, BINS + 1, 1),
        sum(decided, BINS + 1, 0),
        sum(0, decided, 1),
        sum(0, decided, 0));
  }

  private Tally sum(int from, int to, int label) {
    Tally sum = Tally.NONE;
    for (int bin = from; bin < to; bin++) {
      sum = sum.plus(tally(bin, label));
    }
    return sum;
  }

  private Tally tally(int bin, int label) {
    int cell = 2 * bin + label;
    return new Tally(rows[cell], weights[cell], squares[cell], scores[cell]);
  }

  /**
   * The rows in about equally large parts by their score, highest first; a part ends with the first
   * bin that fills its share.
   */
  List<ScorePart> parts(int wanted) {
    List<ScorePart> parts = new ArrayList<>();
    long all = rows();
    long before = 0;
    ScorePart part = ScorePart.NONE;
    for (int bin = BINS; bin >= 0; bin--) {
      part = part.plus(tally(bin, 1), tally(bin, 0));
      long seen = before + part.rows();
      if (part.rows() > 0 && seen * wanted / all > before * wanted / all) {
        parts.add(part);
        part = ScorePart.NONE;
        before = seen;
      }
    }
    return parts;
  }
}
