package leat.metrics;

import java.util.Map;

/**
 * How good the scores of a positive class are.
 *
 * <p>With row weights w (1 where there are none), label y (0 or 1), score p, P and N the weights of
 * positive and negative rows, W = P + N, and a row decided positive where p &ge; threshold (TP, FP,
 * TN, FN are sums of weights). What is not defined is null.
 *
 * @param rows number of rows
 * @param auc area under the ROC curve: probability that a positive row scores above a negative one,
 *     equal scores counting half; null where only one class is there
 * @param prAuc average precision: &Sigma; (R<sub>k</sub> - R<sub>k-1</sub>) &middot; P<sub>k</sub>
 *     over distinct scores, highest first, without interpolation; null without positive rows
 * @param accuracy (TP + TN) / W
 * @param precision TP / (TP + FP), 0 where nothing is decided positive
 * @param recall TP / (TP + FN), 0 where there is no positive row
 * @param f1 2 TP / (2 TP + FP + FN), 0 where that is 0 / 0
 * @param logLoss -&Sigma; w (y ln p + (1 - y) ln(1 - p)) / W, with p kept within
 *     2.220446049250313e-16 of 0 and 1
 * @param brier &Sigma; w (p - y)&sup2; / W
 * @param threshold the score from which a row is decided to be positive
 * @param positives number of positive rows
 * @param intervals 95 % intervals by the key of their metric; may be empty
 */
public record BinaryMetrics(
    long rows,
    Double auc,
    Double prAuc,
    Double accuracy,
    Double precision,
    Double recall,
    Double f1,
    Double logLoss,
    Double brier,
    Double threshold,
    long positives,
    Map<String, Interval> intervals)
    implements Metrics {

  /** Copies the intervals. */
  public BinaryMetrics {
    intervals = Map.copyOf(intervals);
  }

  /** The figures of the rows. */
  public static BinaryMetrics of(ScoredRows rows, double threshold) {
    return of(Ranking.of(rows), threshold);
  }

  /** The figures of rows that are sorted already. */
  public static BinaryMetrics of(Ranking ranking, double threshold) {
    Totals totals = ranking.totals();
    BinarySums sums = new BinarySums(totals, threshold);
    ranking.descending(sums);
    Decisions decisions = sums.decisions();
    return new BinaryMetrics(
        totals.rows(),
        sums.auc(),
        sums.averagePrecision(),
        decisions.accuracy(),
        totals.rows() == 0 ? null : decisions.precision(),
        totals.rows() == 0 ? null : decisions.recall(),
        totals.rows() == 0 ? null : decisions.f1(),
        sums.logLoss(),
        sums.brier(),
        threshold,
        totals.positiveRows(),
        Map.of());
  }
}
