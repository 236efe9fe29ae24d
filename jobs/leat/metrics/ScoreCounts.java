package leat.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Rows by score and class.
 *
 * @param scores distinct, ascending
 * @param positives the positive rows of each score
 * @param negatives the negative rows of each score
 * @param binning how far figures may be off; null: they are exact
 */
record ScoreCounts(double[] scores, ClassCounts positives, ClassCounts negatives, Binning binning)
    implements Ranking {

  static ScoreCounts of(ScoredRows rows) {
    double[] distinct = distinct(rows.scores());
    double most = Math.max(Arrays.stream(rows.weights()).max().orElse(1), Double.MIN_NORMAL);
    FixedPoint weights = FixedPoint.of(most, rows.rows());
    FixedPoint squares = FixedPoint.of(most * most, rows.rows());
    FixedCounts positives = new FixedCounts(distinct.length);
    FixedCounts negatives = new FixedCounts(distinct.length);
    for (int row = 0; row < rows.rows(); row++) {
      double weight = rows.weight(row);
      FixedCounts ofClass = rows.labels()[row] == 1 ? positives : negatives;
      int at = Arrays.binarySearch(distinct, rows.scores()[row] + 0.0);
      ofClass.add(at, weights.of(weight), squares.of(weight * weight));
    }
    return new ScoreCounts(
        distinct, positives.counts(weights, squares), negatives.counts(weights, squares), null);
  }

  /** Every score once, ascending. */
  static double[] distinct(double[] scores) {
    double[] sorted = new double[scores.length];
    for (int row = 0; row < scores.length; row++) {
      sorted[row] = scores[row] + 0.0; // -0.0 becomes 0.0, or it would be a score of its own
    }
    Arrays.parallelSort(sorted);
    int length = 0;
    for (double score : sorted) {
      if (length == 0 || sorted[length - 1] != score) {
        sorted[length++] = score;
      }
    }
    return Arrays.copyOf(sorted, length);
  }

  /** The counts of a ranking. */
  static ScoreCounts of(Ranking ranking) {
    return ranking instanceof ScoreCounts counts ? counts : counted(ranking);
  }

  private static ScoreCounts counted(Ranking plain) {
    int[] next = new int[1];
    plain.descending((score, positive, negative, ofPositive, ofNegative) -> next[0]++);
    double[] scores = new double[next[0]];
    ClassCounts positives = ClassCounts.zeros(scores.length);
    ClassCounts negatives = ClassCounts.zeros(scores.length);
    plain.descending(
        (score, positive, negative, ofPositive, ofNegative) -> {
          int at = --next[0];
          scores[at] = score;
          positives.put(at, ofPositive);
          negatives.put(at, ofNegative);
        });
    return new ScoreCounts(scores, positives, negatives, null);
  }

  @Override
  public void descending(Visitor visitor) {
    for (int at = scores.length - 1; at >= 0; at--) {
      double positive = positives.weights()[at];
      double negative = negatives.weights()[at];
      if (positive > 0 || negative > 0) {
        visitor.at(scores[at], positive, negative, positives.rows()[at], negatives.rows()[at]);
      }
    }
  }

  /** The same scores with each row zero, one or more times. */
  ScoreCounts resampled(SplittableRandom random) {
    return new ScoreCounts(scores, positives.resampled(random), negatives.resampled(random), null);
  }

  long rows(int at) {
    return positives.rows()[at] + negatives.rows()[at];
  }
}
