package leat.metrics;

import java.util.List;

/** Precision by recall, from the highest score down; it starts at recall 0 with precision 1. */
final class PrecisionRecallCurve implements Ranking.Visitor {
  private final Totals totals;
  private final Polyline line = new Polyline(new Point(0, 1));
  private double truePositives;
  private double falsePositives;

  PrecisionRecallCurve(Totals totals) {
    this.totals = totals;
  }

  @Override
  public void at(
      double score, double positives, double negatives, long ofPositive, long ofNegative) {
    truePositives += positives;
    falsePositives += negatives;
    line.add(truePositives / totals.positives(), truePositives / (truePositives + falsePositives));
  }

  List<Point> points() {
    return totals.positiveRows() > 0 ? line.points() : List.of();
  }
}
