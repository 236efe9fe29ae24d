package leat.metrics;

import java.util.Arrays;

/**
 * Rows that count the same: the scores of either class, ascending, merged while visiting.
 *
 * @param positives scores of positive rows, ascending
 * @param negatives scores of negative rows, ascending
 */
record PlainRanking(double[] positives, double[] negatives) implements Ranking {

  static PlainRanking of(ScoredRows rows) {
    return new PlainRanking(sorted(rows, (byte) 1), sorted(rows, (byte) 0));
  }

  private static double[] sorted(ScoredRows rows, byte label) {
    double[] scores = rows.scores();
    byte[] labels = rows.labels();
    double[] chosen = new double[count(labels, label)];
    int next = 0;
    for (int row = 0; row < scores.length; row++) {
      if (labels[row] == label) {
        chosen[next++] = scores[row] + 0.0; // -0.0 becomes 0.0, or it would sort below it
      }
    }
    Arrays.parallelSort(chosen);
    return chosen;
  }

  private static int count(byte[] labels, byte label) {
    int count = 0;
    for (byte found : labels) {
      count += found == label ? 1 : 0;
    }
    return count;
  }

  @Override
  public void descending(Visitor visitor) {
    int p = positives.length;
    int n = negatives.length;
    while (p > 0 || n > 0) {
      double score = Math.max(p > 0 ? positives[p - 1] : 0, n > 0 ? negatives[n - 1] : 0);
      int positive = equalBelow(positives, p, score);
      int negative = equalBelow(negatives, n, score);
      visitor.at(score, positive, negative, positive, negative);
      p -= positive;
      n -= negative;
    }
  }

  /** How many entries just before the end are the score. */
  private static int equalBelow(double[] ascending, int end, double score) {
    int start = end;
    while (start > 0 && ascending[start - 1] == score) {
      start--;
    }
    return end - start;
  }
}
