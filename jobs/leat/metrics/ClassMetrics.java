package leat.metrics;

import java.util.Map;

/**
 * How good the scores of one class are against the rest, as in {@link BinaryMetrics}.
 *
 * @param name the class
 * @param rows number of rows of the class
 * @param auc of its scores; null where all rows or none are of the class
 * @param prAuc of its scores; null where no row is of the class
 * @param precision of deciding for it
 * @param recall of deciding for it
 * @param f1 of deciding for it
 * @param ece expected calibration error of its scores; null in files of version 1
 * @param intervals 95 % intervals by the key of their metric; may be empty
 */
public record ClassMetrics(
    String name,
    long rows,
    Double auc,
    Double prAuc,
    double precision,
    double recall,
    double f1,
    Double ece,
    Map<String, Interval> intervals) {

  /** Copies the intervals; files of version 1 have none. */
  public ClassMetrics {
    intervals = intervals == null ? Map.of() : Map.copyOf(intervals);
  }

  /** Figures without intervals. */
  static ClassMetrics of(
      String name, long rows, Double auc, Double prAuc, Decisions decisions, Double ece) {
    return new ClassMetrics(
        name,
        rows,
        auc,
        prAuc,
        decisions.precision(),
        decisions.recall(),
        decisions.f1(),
        ece,
        Map.of());
  }

  /** The metric's value; null where it is not defined, or not taken by class. */
  public Double value(Metric metric) {
    return switch (metric) {
      case AUC -> auc;
      case PR_AUC -> prAuc;
      case PRECISION -> precision;
      case RECALL -> recall;
      case F1 -> f1;
      case ECE -> ece;
      case ACCURACY, LOG_LOSS, BRIER, KS -> null;
    };
  }

  ClassMetrics with(Map<String, Interval> found) {
    return new ClassMetrics(name, rows, auc, prAuc, precision, recall, f1, ece, found);
  }
}
