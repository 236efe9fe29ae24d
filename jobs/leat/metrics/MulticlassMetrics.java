package leat.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How good the scores of K classes are.
 *
 * <p>The class with the highest score is decided for, the first of equal ones. Macro means the
 * plain mean over classes, weighted the mean by the weight of each class's rows. What is not
 * defined is null.
 *
 * @param rows number of rows
 * @param auc mean over classes of the AUC of each against the rest, leaving out classes where it is
 *     not defined
 * @param prAuc mean over classes of average precision, likewise
 * @param accuracy fraction of the rows' weight that is decided rightly
 * @param precision as {@code macroPrecision}
 * @param recall as {@code macroRecall}
 * @param f1 as {@code macroF1}
 * @param logLoss -&Sigma; w ln p<sub>y</sub> / W, with p kept within 2.220446049250313e-16 of 0 and
 *     1
 * @param brier &Sigma; w &Sigma;<sub>k</sub> (p<sub>k</sub> - [y = k])&sup2; / W, 0 to 2
 * @param ece mean over classes of the expected calibration error of each against the rest
 * @param ks null: there is none
 * @param threshold null: there is none
 * @param intervals 95 % intervals by the key of their metric; may be empty
 * @param macroPrecision plain mean over classes, a class never decided for counting 0
 * @param macroRecall plain mean over classes, a class without rows counting 0
 * @param macroF1 plain mean over classes, likewise
 * @param weightedPrecision mean by class weight
 * @param weightedRecall mean by class weight
 * @param weightedF1 mean by class weight
 * @param classes one entry per class
 * @param binning how far figures may be off; null: they are exact
 */
public record MulticlassMetrics(
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
    Map<String, Interval> intervals,
    Double macroPrecision,
    Double macroRecall,
    Double macroF1,
    Double weightedPrecision,
    Double weightedRecall,
    Double weightedF1,
    List<ClassMetrics> classes,
    Binning binning)
    implements Metrics {

  /** Copies the collections. */
  public MulticlassMetrics {
    intervals = Map.copyOf(intervals);
    classes = List.copyOf(classes);
  }

  /**
   * The figures of the rows.
   *
   * @param rows scores of every class
   * @param names of the classes, in the order of their scores
   */
  public static MulticlassMetrics of(ScoredClasses rows, List<String> names) {
    return of(MulticlassCounts.of(rows), names);
  }

  /**
   * The figures of rows that are counted already.
   *
   * @param names of the classes, in the order of their scores
   */
  public static MulticlassMetrics of(MulticlassCounts counts, List<String> names) {
    return new MulticlassFigures(counts, names).metrics();
  }

  /**
   * The same figures with their 95 % intervals: by DeLong of the AUC of each class against the
   * rest, of all others from resamples.
   *
   * <p>Resamples are of some of the rows, as they take time by row and class; their deviations are
   * taken times the root of (rows drawn from / all rows): P. J. Bickel, F. G&ouml;tze and W. R. van
   * Zwet, Resampling fewer than n observations, 1997.
   *
   * @param counts of the rows that these are the figures of
   * @param sample some of these rows, chosen by chance, in an order that is always the same
   */
  public MulticlassMetrics withIntervals(
      MulticlassCounts counts, ScoredClasses sample, Resampling resampling) {
    ClassResamples classes = ClassResamples.of(sample, names());
    List<MulticlassMetrics> resamples = resampling.draw(classes::resampled);
    Intervals intervals = new Intervals(Math.sqrt((double) sample.rows() / rows));
    List<Optional<Interval>> areas =
        counts.rankings().stream().map(r -> DeLong.interval(ScoreCounts.of(r))).toList();
    return new MulticlassMetrics(
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
        intervals.of(this, resamples, Optional.empty()),
        macroPrecision,
        macroRecall,
        macroF1,
        weightedPrecision,
        weightedRecall,
        weightedF1,
        intervals.ofClasses(this, resamples, areas),
        binning);
  }

  private List<String> names() {
    return classes.stream().map(ClassMetrics::name).toList();
  }
}
