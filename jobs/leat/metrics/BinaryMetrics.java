package leat.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param ece expected calibration error, by {@link Calibration#error}
 * @param ks Kolmogorov-Smirnov distance of the scores of either class: the largest |TP / P - FP /
 *     N| over all thresholds; null where only one class is there
 * @param threshold the score from which a row is decided to be positive
 * @param positives number of positive rows
 * @param intervals 95 % intervals by the key of their metric; may be empty
 * @param classes the negative and the positive class, each as the one to be found
 * @param binning how far figures may be off; null: they are exact
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
    Double ece,
    Double ks,
    Double threshold,
    long positives,
    Map<String, Interval> intervals,
    List<ClassMetrics> classes,
    Binning binning)
    implements Metrics {

  /** Copies the collections; files of version 1 have no classes. */
  public BinaryMetrics {
    intervals = Map.copyOf(intervals);
    classes = classes == null ? List.of() : List.copyOf(classes);
  }

  /** The figures of the rows, of classes that are called 0 and 1. */
  public static BinaryMetrics of(ScoredRows rows, double threshold) {
    return of(Ranking.of(rows), threshold);
  }

  /** The figures of rows that are sorted already, of classes that are called 0 and 1. */
  public static BinaryMetrics of(Ranking ranking, double threshold) {
    return of(ranking, List.of("0", "1"), threshold);
  }

  /**
   * The figures of rows that are sorted already.
   *
   * @param names of the negative and the positive class
   */
  public static BinaryMetrics of(Ranking ranking, List<String> names, double threshold) {
    Totals totals = ranking.totals();
    BinarySums sums = new BinarySums(totals, threshold);
    ranking.descending(sums);
    Decisions decisions = sums.decisions();
    boolean any = totals.rows() > 0;
    return new BinaryMetrics(
        totals.rows(),
        sums.auc(),
        sums.averagePrecision(),
        decisions.accuracy(),
        any ? decisions.precision() : null,
        any ? decisions.recall() : null,
        any ? decisions.f1() : null,
        sums.logLoss(),
        sums.brier(),
        sums.ece(),
        sums.ks(),
        threshold,
        totals.positiveRows(),
        Map.of(),
        any ? sums.classes(names) : List.of(),
        ranking.binning());
  }

  /**
   * The same figures with their 95 % intervals: by DeLong of AUC, of all others from resamples.
   *
   * @param ranking the rows that these are the figures of
   */
  public BinaryMetrics withIntervals(Ranking ranking, Resampling resampling) {
    ScoreCounts counts = ScoreCounts.of(ranking);
    Optional<Interval> area = DeLong.interval(counts);
    ScoreCounts drawn = resampling.groups(counts, threshold);
    List<BinaryMetrics> resamples =
        resampling.draw(random -> of(drawn.resampled(random), threshold));
    return new BinaryMetrics(
        rows,
        auc,
        prAuc,
        accuracy,
        precision,
        recall,
        f1,
        logLoss,
        brier,
        ece,
        ks,
        threshold,
        positives,
        new Intervals(1).of(this, resamples, area),
        new Intervals(1).ofClasses(this, resamples, List.of(area, area)),
        binning);
  }
}
