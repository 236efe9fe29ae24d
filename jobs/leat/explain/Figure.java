package leat.explain;

import java.util.List;
import java.util.stream.IntStream;
import leat.metrics.BinaryMetrics;
import leat.metrics.Metric;
import leat.metrics.Metrics;
import leat.metrics.MulticlassMetrics;
import leat.metrics.ScoredClasses;
import leat.metrics.ScoredRows;
import leat.model.PortableModel;

/** A metric of some of the rows, again and again for other scores. */
final class Figure {
  private final Metric metric;
  private final PortableModel model;
  private final int[] chosen;
  private final int[] labels;
  private final double[] weights;

  /**
   * Of some rows.
   *
   * @param chosen their indexes
   */
  Figure(Metric metric, PortableModel model, List<SampleRow> rows, int[] chosen) {
    this.metric = metric;
    this.model = model;
    this.chosen = chosen;
    this.labels = IntStream.of(chosen).map(row -> rows.get(row).label()).toArray();
    boolean isWeighted = rows.stream().anyMatch(row -> row.weight() != 1);
    this.weights =
        isWeighted
            ? IntStream.of(chosen).mapToDouble(row -> rows.get(row).weight()).toArray()
            : null;
  }

  /**
   * The metric, null where it is not defined on these rows.
   *
   * @param probabilities of all rows, by class, then row
   */
  Double of(double[][] probabilities) {
    return metrics(probabilities).value(metric);
  }

  private Metrics metrics(double[][] probabilities) {
    if (probabilities.length > 2) {
      double[][] scores = new double[probabilities.length][];
      for (int k = 0; k < scores.length; k++) {
        scores[k] = chosen(probabilities[k]);
      }
      return MulticlassMetrics.of(new ScoredClasses(scores, labels, weights), model.classes());
    }
    byte[] positive = new byte[labels.length];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = (byte) labels[i];
    }
    ScoredRows rows = new ScoredRows(chosen(probabilities[1]), positive, weights);
    return BinaryMetrics.of(rows, model.threshold());
  }

  private double[] chosen(double[] ofRows) {
    double[] scores = new double[chosen.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = ofRows[chosen[i]];
    }
    return scores;
  }
}
