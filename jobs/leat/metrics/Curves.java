package leat.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * What the report draws, small enough to store: at most about 200 points per curve.
 *
 * @param classes the positive class where there are two, else every class against the rest
 * @param confusion numbers of rows by class and decision
 */
public record Curves(List<ClassCurves> classes, ConfusionMatrix confusion) {
  /** Copies the list. */
  public Curves {
    classes = List.copyOf(classes);
  }

  /**
   * The curves of a positive class.
   *
   * @param ranking the rows, sorted
   * @param classes names of the negative and the positive class
   * @param threshold the score from which a row is decided to be positive
   * @param bins of calibration and histogram, at least 1
   */
  public static Curves of(Ranking ranking, List<String> classes, double threshold, int bins) {
    return new Curves(
        List.of(ClassCurves.of(ranking, classes.get(1), threshold, bins)),
        ConfusionMatrix.of(ranking, classes, threshold));
  }

  /**
   * The curves of several classes.
   *
   * @param rows scores of every class
   * @param classes names of the classes, in the order of their scores
   * @param bins of calibration and histogram, at least 1
   */
  public static Curves of(ScoredClasses rows, List<String> classes, int bins) {
    return of(MulticlassCounts.of(rows), classes, bins);
  }

  /**
   * The curves of several classes.
   *
   * @param rows counted by class
   * @param classes names of the classes
   * @param bins of calibration and histogram, at least 1
   */
  public static Curves of(MulticlassCounts rows, List<String> classes, int bins) {
    List<ClassCurves> curves = new ArrayList<>();
    for (int k = 0; k < classes.size(); k++) {
      curves.add(ClassCurves.of(rows.rankings().get(k), classes.get(k), Double.NaN, bins));
    }
    return new Curves(curves, ConfusionMatrix.of(classes, rows.sums().decided()));
  }
}
