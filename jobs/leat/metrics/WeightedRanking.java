package leat.metrics;

import java.util.Arrays;

/**
 * Rows with weights: the sums of every distinct score, ascending.
 *
 * @param scores distinct, ascending
 * @param positives weight of the positive rows of each score
 * @param negatives weight of the negative rows of each score
 * @param positiveRows number of positive rows of each score
 * @param negativeRows number of negative rows of each score
 */
record WeightedRanking(
    double[] scores, double[] positives, double[] negatives, int[] positiveRows, int[] negativeRows)
    implements Ranking {

  static WeightedRanking of(ScoredRows rows) {
    double[] distinct = distinct(rows.scores());
    int length = distinct.length;
    WeightedRanking ranking =
        new WeightedRanking(
            distinct, new double[length], new double[length], new int[length], new int[length]);
    for (int row = 0; row < rows.rows(); row++) {
      ranking.add(rows.scores()[row] + 0.0, rows.labels()[row], rows.weight(row));
    }
    return ranking;
  }

  private static double[] distinct(double[] scores) {
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

  private void add(double score, byte label, double weight) {
    int at = Arrays.binarySearch(scores, score);
    if (label == 1) {
      positives[at] += weight;
      positiveRows[at]++;
    } else {
      negatives[at] += weight;
      negativeRows[at]++;
    }
  }

  @Override
  public void descending(Visitor visitor) {
    for (int at = scores.length - 1; at >= 0; at--) {
      visitor.at(scores[at], positives[at], negatives[at], positiveRows[at], negativeRows[at]);
    }
  }
}
