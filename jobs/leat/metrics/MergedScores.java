package leat.metrics;

import java.util.Arrays;

/**
 * Neighbouring scores taken together, about equally many rows each; the threshold parts them.
 *
 * <p>A group ends with the first score at which (rows so far) &middot; groups / rows reaches or
 * passes another whole number.
 */
final class MergedScores {
  private final ScoreCounts counts;
  private final double[] scores;
  private final ClassCounts positives;
  private final ClassCounts negatives;
  private int length;
  private int from;

  private MergedScores(ScoreCounts counts) {
    int most = counts.scores().length;
    this.counts = counts;
    this.scores = new double[most];
    this.positives = ClassCounts.zeros(most);
    this.negatives = ClassCounts.zeros(most);
  }

  static ScoreCounts of(ScoreCounts counts, int groups, double threshold) {
    MergedScores merged = new MergedScores(counts);
    long total = counts.totals().rows();
    long seen = 0;
    for (int at = 0; at < counts.scores().length; at++) {
      long before = seen * groups / total;
      seen += counts.rows(at);
      boolean isLast = at == counts.scores().length - 1;
      if (isLast || seen * groups / total > before || parts(counts, at, threshold)) {
        merged.end(at + 1);
      }
    }
    return merged.counts();
  }

  private static boolean parts(ScoreCounts counts, int at, double threshold) {
    return counts.scores()[at] < threshold && counts.scores()[at + 1] >= threshold;
  }

  private void end(int to) {
    double sum = 0;
    for (int at = from; at < to; at++) {
      positives.add(length, counts.positives(), at);
      negatives.add(length, counts.negatives(), at);
      sum +=
          counts.scores()[at]
              * (counts.positives().weights()[at] + counts.negatives().weights()[at]);
    }
    double mean = sum / (positives.weights()[length] + negatives.weights()[length]);
    scores[length++] = Math.min(Math.max(mean, counts.scores()[from]), counts.scores()[to - 1]);
    from = to;
  }

  private ScoreCounts counts() {
    return new ScoreCounts(
        Arrays.copyOf(scores, length), positives.first(length), negatives.first(length), null);
  }
}
