package leat.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Rows of one class by score.
 *
 * @param weights of the rows of each score
 * @param squares sums of the squares of these weights
 * @param rows how many there are of each score
 */
record ClassCounts(double[] weights, double[] squares, long[] rows) {
  static ClassCounts zeros(int scores) {
    return new ClassCounts(new double[scores], new double[scores], new long[scores]);
  }

  /** That many rows of weight 1. */
  void put(int at, long count) {
    weights[at] = count;
    squares[at] = count;
    rows[at] = count;
  }

  void add(int at, ClassCounts other, int from) {
    weights[at] += other.weights[from];
    squares[at] += other.squares[from];
    rows[at] += other.rows[from];
  }

  /** Copies of one row, of that weight together. */
  void draw(int at, double weight, int copies) {
    weights[at] += weight;
    rows[at] += copies;
  }

  /** Those of the first scores. */
  ClassCounts first(int scores) {
    return new ClassCounts(
        Arrays.copyOf(weights, scores),
        Arrays.copyOf(squares, scores),
        Arrays.copyOf(rows, scores));
  }

  /**
   * Each row zero, one or more times, on average once.
   *
   * <p>The rows of one score are drawn together, as if they all had the weight &Sigma; w&sup2; /
   * &Sigma; w and were (&Sigma; w)&sup2; / &Sigma; w&sup2; many: that is exact where their weights
   * are the same, and has their mean and variance where they are not.
   */
  ClassCounts resampled(SplittableRandom random) {
    ClassCounts drawn = new ClassCounts(new double[rows.length], null, new long[rows.length]);
    for (int at = 0; at < rows.length; at++) {
      if (weights[at] > 0) {
        double weight = squares[at] > 0 ? squares[at] / weights[at] : weights[at];
        double copies = Poisson.draw(weights[at] / weight, random);
        drawn.weights[at] = copies * weight;
        drawn.rows[at] = Math.round(copies);
      }
    }
    return drawn;
  }
}
