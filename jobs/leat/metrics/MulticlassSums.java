package leat.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The sums behind {@link MulticlassMetrics}. */
final class MulticlassSums {
  private final ScoredClasses rows;
  private final double[] actual;
  private final double[] decided;
  private final double[] right;
  private double weight;
  private double logLoss;
  private double squares;

  private MulticlassSums(ScoredClasses rows) {
    this.rows = rows;
    this.actual = new double[rows.classes()];
    this.decided = new double[rows.classes()];
    this.right = new double[rows.classes()];
  }

  static MulticlassSums of(ScoredClasses rows) {
    MulticlassSums sums = new MulticlassSums(rows);
    for (int row = 0; row < rows.rows(); row++) {
      sums.add(row);
    }
    return sums;
  }

  private void add(int row) {
    double w = rows.weight(row);
    int label = rows.labels()[row];
    int choice = rows.predicted(row);
    actual[label] += w;
    decided[choice] += w;
    right[label] += label == choice ? w : 0;
    weight += w;
    logLoss += w * LogLoss.of(rows.scores()[label][row]);
    for (int k = 0; k < actual.length; k++) {
      double miss = rows.scores()[k][row] - (k == label ? 1 : 0);
      squares += w * miss * miss;
    }
  }

  MulticlassMetrics metrics(List<String> names) {
    List<ClassMetrics> classes = classes(names);
    Double precision = macro(classes, ClassMetrics::precision);
    Double recall = macro(classes, ClassMetrics::recall);
    Double f1 = macro(classes, ClassMetrics::f1);
    return new MulticlassMetrics(
        rows.rows(),
        meanOfDefined(classes, ClassMetrics::auc),
        meanOfDefined(classes, ClassMetrics::prAuc),
        accuracy(),
        precision,
        recall,
        f1,
        Ratio.orNull(logLoss, weight),
        Ratio.orNull(squares, weight),
        null,
        Map.of(),
        precision,
        recall,
        f1,
        weighted(classes, ClassMetrics::precision),
        weighted(classes, ClassMetrics::recall),
        weighted(classes, ClassMetrics::f1),
        classes);
  }

  private List<ClassMetrics> classes(List<String> names) {
    List<ClassMetrics> classes = new ArrayList<>();
    for (int k = 0; k < actual.length; k++) {
      Decisions decisions = new Decisions(right[k], decided[k] - right[k], actual[k], weight);
      BinaryMetrics ranked = BinaryMetrics.of(rows.oneVersusRest(k), 1);
      classes.add(
          new ClassMetrics(
              names.get(k),
              ranked.positives(),
              ranked.auc(),
              ranked.prAuc(),
              decisions.precision(),
              decisions.recall(),
              decisions.f1()));
    }
    return classes;
  }

  private Double accuracy() {
    double sum = 0;
    for (double ofClass : right) {
      sum += ofClass;
    }
    return Ratio.orNull(sum, weight);
  }

  private Double macro(List<ClassMetrics> classes, ToDoubleFunction<ClassMetrics> figure) {
    return weight == 0 ? null : classes.stream().mapToDouble(figure).average().orElseThrow();
  }

  private Double weighted(List<ClassMetrics> classes, ToDoubleFunction<ClassMetrics> figure) {
    double sum = 0;
    for (int k = 0; k < actual.length; k++) {
      sum += actual[k] * figure.applyAsDouble(classes.get(k));
    }
    return Ratio.orNull(sum, weight);
  }

  private static Double meanOfDefined(
      List<ClassMetrics> classes, Function<ClassMetrics, Double> figure) {
    List<Double> defined = classes.stream().map(figure).filter(Objects::nonNull).toList();
    return Ratio.orNull(defined.stream().mapToDouble(Double::doubleValue).sum(), defined.size());
  }
}
