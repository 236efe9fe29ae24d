package leat.metrics;

import java.io.Serializable;
import java.util.Arrays;

/** Rows of one class by score, their weights added up as whole numbers, the same in any order. */
final class FixedCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] weights;
  private final long[] squares;
  private final long[] rows;

  FixedCounts(int scores) {
    this.weights = new long[scores];
    this.squares = new long[scores];
    this.rows = new long[scores];
  }

  void add(int at, long weight, long square) {
    weights[at] += weight;
    squares[at] += square;
    rows[at]++;
  }

  ClassCounts counts(FixedPoint ofWeights, FixedPoint ofSquares) {
    return new ClassCounts(
        Arrays.stream(weights).mapToDouble(ofWeights::value).toArray(),
        Arrays.stream(squares).mapToDouble(ofSquares::value).toArray(),
        rows.clone());
  }
}
