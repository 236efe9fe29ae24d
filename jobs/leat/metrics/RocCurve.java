package leat.metrics;

import java.util.List;

/** The ROC curve, from the highest score down. */
final class RocCurve implements Ranking.Visitor {
  private final Totals totals;
  private final Polyline line = new Polyline(new Point(0, 0));
  private double truePositives;
  private double falsePositives;

  RocCurve(Totals totals) {
    this.totals = totals;
  }

  @Override
  public void at(
      double score, double positives, double negatives, long ofPositive, long ofNegative) {
    truePositives += positives;
    falsePositives += negatives;
    line.add(falsePositives / totals.negatives(), truePositives / totals.positives());
  }

  List<Point> points() {
    boolean bothClasses = totals.positiveRows() > 0 && totals.negativeRows() > 0;
    return bothClasses ? line.points() : List.of();
  }
}
