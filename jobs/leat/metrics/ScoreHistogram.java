package leat.metrics;

import java.util.ArrayList;
import java.util.List;

/** Numbers of rows by class in bins of equal width from 0 to 1. */
final class ScoreHistogram implements Ranking.Visitor {
  private final long[] positives;
  private final long[] negatives;

  ScoreHistogram(int bins) {
    this.positives = new long[bins];
    this.negatives = new long[bins];
  }

  @Override
  public void at(double score, double ofPositive, double ofNegative, long positive, long negative) {
    int bin = Math.min((int) (score * positives.length), positives.length - 1);
    positives[bin] += positive;
    negatives[bin] += negative;
  }

  List<ScoreBin> bins() {
    List<ScoreBin> bins = new ArrayList<>();
    double count = positives.length;
    for (int bin = 0; bin < positives.length; bin++) {
      bins.add(new ScoreBin(bin / count, (bin + 1) / count, positives[bin], negatives[bin]));
    }
    return bins;
  }
}
