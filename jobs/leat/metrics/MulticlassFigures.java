package leat.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** From counts to {@link MulticlassMetrics}. */
final class MulticlassFigures {
  private final MulticlassSums sums;
  private final List<ClassMetrics> classes = new ArrayList<>();
  private final List<Binning> binnings = new ArrayList<>();
  private long rows;

  MulticlassFigures(MulticlassCounts counts, List<String> names) {
    this.sums = counts.sums();
    for (int k = 0; k < names.size(); k++) {
      Ranking ranking = counts.rankings().get(k);
      BinaryMetrics ranked = BinaryMetrics.of(ranking, 1);
      rows = ranked.rows();
      classes.add(
          ClassMetrics.of(
              names.get(k),
              ranked.positives(),
              ranked.auc(),
              ranked.prAuc(),
              sums.decisions(k),
              ranked.ece()));
      if (ranking.binning() != null) {
        binnings.add(ranking.binning());
      }
    }
  }

  MulticlassMetrics metrics() {
    Double precision = macro(ClassMetrics::precision);
    Double recall = macro(ClassMetrics::recall);
    Double f1 = macro(ClassMetrics::f1);
    return new MulticlassMetrics(
        rows,
        meanOfDefined(ClassMetrics::auc),
        meanOfDefined(ClassMetrics::prAuc),
        sums.accuracy(),
        precision,
        recall,
        f1,
        sums.logLoss(),
        sums.brier(),
        meanOfDefined(ClassMetrics::ece),
        null,
        null,
        Map.of(),
        precision,
        recall,
        f1,
        weighted(ClassMetrics::precision),
        weighted(ClassMetrics::recall),
        weighted(ClassMetrics::f1),
        classes,
        binning());
  }

  /** The largest of any class, which no mean over classes passes. */
  private Binning binning() {
    return binnings.isEmpty()
        ? null
        : new Binning(
            binnings.stream().mapToInt(Binning::bins).sum(),
            binnings.stream().mapToDouble(Binning::aucError).max().orElseThrow(),
            binnings.stream().mapToDouble(Binning::prAucError).max().orElseThrow(),
            binnings.stream().mapToDouble(Binning::ksError).max().orElseThrow());
  }

  private Double macro(ToDoubleFunction<ClassMetrics> figure) {
    return sums.weight() == 0
        ? null
        : (Double) classes.stream().mapToDouble(figure).average().orElseThrow();
  }

  private Double weighted(ToDoubleFunction<ClassMetrics> figure) {
    double sum = 0;
    for (int k = 0; k < classes.size(); k++) {
      sum += sums.actual(k) * figure.applyAsDouble(classes.get(k));
    }
    return Ratio.orNull(sum, sums.weight());
  }

  private Double meanOfDefined(Function<ClassMetrics, Double> figure) {
    List<Double> defined = classes.stream().map(figure).filter(Objects::nonNull).toList();
    return Ratio.orNull(defined.stream().mapToDouble(Double::doubleValue).sum(), defined.size());
  }
}
