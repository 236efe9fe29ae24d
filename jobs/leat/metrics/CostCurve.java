package leat.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cost by what mistakes cost: C. Drummond and R. C. Holte, Cost curves: an improved method for
 * visualizing classifier performance, 2006.
 */
final class CostCurve implements Ranking.Visitor {
  private static final int STEPS = 50;

  private final Totals totals;
  private final double threshold;
  private final double[] least = new double[STEPS + 1];
  private final Double[] from = new Double[STEPS + 1];
  private double truePositives;
  private double falsePositives;
  private double missed = 1;
  private double alarms;

  /**
   * Nothing visited yet.
   *
   * @param threshold the model's own, NaN where there is none
   */
  CostCurve(Totals totals, double threshold) {
    this.totals = totals;
    this.threshold = threshold;
    Arrays.setAll(least, step -> share(step));
  }

  private static double share(int step) {
    return (double) step / STEPS;
  }

  @Override
  public void at(
      double score, double positives, double negatives, long ofPositive, long ofNegative) {
    truePositives += positives;
    falsePositives += negatives;
    double misses = 1 - truePositives / totals.positives();
    double falseAlarms = falsePositives / totals.negatives();
    if (score >= threshold) {
      missed = misses;
      alarms = falseAlarms;
    }
    for (int step = 0; step <= STEPS; step++) {
      double cost = share(step) * misses + (1 - share(step)) * falseAlarms;
      if (cost < least[step]) {
        least[step] = cost;
        from[step] = score;
      }
    }
  }

  /** From costs of false alarms alone to costs of misses alone; empty where one class is there. */
  List<CostPoint> points() {
    List<CostPoint> points = new ArrayList<>();
    if (totals.positives() > 0 && totals.negatives() > 0) {
      for (int step = 0; step <= STEPS; step++) {
        points.add(new CostPoint(share(step), least[step], from[step], own(step)));
      }
    }
    return points;
  }

  private Double own(int step) {
    return Double.isNaN(threshold)
        ? null
        : (Double) (share(step) * missed + (1 - share(step)) * alarms);
  }
}
