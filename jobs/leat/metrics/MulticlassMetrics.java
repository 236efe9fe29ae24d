package leat.metrics;

import java.util.List;
import java.util.Map;

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
 * @param threshold null: there is none
 * @param intervals 95 % intervals by the key of their metric; may be empty
 * @param macroPrecision plain mean over classes, a class never decided for counting 0
 * @param macroRecall plain mean over classes, a class without rows counting 0
 * @param macroF1 plain mean over classes, likewise
 * @param weightedPrecision mean by class weight
 * @param weightedRecall mean by class weight
 * @param weightedF1 mean by class weight
 * @param classes one entry per class
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
    Double threshold,
    Map<String, Interval> intervals,
    Double macroPrecision,
    Double macroRecall,
    Double macroF1,
    Double weightedPrecision,
    Double weightedRecall,
    Double weightedF1,
    List<ClassMetrics> classes)
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
    return MulticlassSums.of(rows).metrics(names);
  }
}
