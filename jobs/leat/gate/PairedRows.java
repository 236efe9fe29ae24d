package leat.gate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import leat.metrics.BinaryMetrics;
import leat.metrics.Metric;
import leat.metrics.Metrics;
import leat.metrics.MulticlassMetrics;
import leat.metrics.ScoredClasses;
import leat.metrics.ScoredRows;

/**
 * The same rows scored by two models; arrays are not copied.
 *
 * @param challenger scores of the new model; labels and weights are those of the rows
 * @param champion scores of the model in production
 * @param challengerThreshold with two classes, from which class 1 is decided
 * @param championThreshold likewise
 * @param classes their names
 */
public record PairedRows(
    ScoredClasses challenger,
    ScoredClasses champion,
    double challengerThreshold,
    double championThreshold,
    List<String> classes) {
  /**
   * Checks that the rows are the same.
   *
   * @throws IllegalArgumentException when they are not
   */
  public PairedRows {
    if (!Arrays.equals(challenger.labels(), champion.labels())) {
      throw new IllegalArgumentException("Invalid paired rows: labels differ");
    }
  }

  int rows() {
    return challenger.rows();
  }

  /** Whether all rows count the same. */
  boolean isUnweighted() {
    double[] weights = challenger.weights();
    return weights == null || Arrays.stream(weights).allMatch(weight -> weight == weights[0]);
  }

  /** The figure of the new model; NaN where it is not defined. */
  double challenger(Metric metric) {
    return value(figures(challenger, challengerThreshold), metric);
  }

  /** The figure of the model in production; NaN where it is not defined. */
  double champion(Metric metric) {
    return value(figures(champion, championThreshold), metric);
  }

  private static double value(Metrics metrics, Metric metric) {
    Double value = metrics.value(metric);
    return value == null ? Double.NaN : value;
  }

  private Metrics figures(ScoredClasses rows, double threshold) {
    if (classes.size() > 2) {
      return MulticlassMetrics.of(rows, classes);
    }
    byte[] labels = new byte[rows.rows()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = (byte) rows.labels()[row];
    }
    return BinaryMetrics.of(new ScoredRows(rows.scores()[1], labels, rows.weights()), threshold);
  }

  /**
   * Some of the rows, each as often as said.
   *
   * @param times how often each row is taken, 0 or more
   */
  PairedRows taken(int[] times) {
    int[] rows = IntStream.range(0, times.length).filter(row -> times[row] > 0).toArray();
    double[] weights = new double[rows.length];
    Arrays.setAll(weights, i -> weight(rows[i]) * times[rows[i]]);
    return picked(rows, weights);
  }

  /** The rows in an order that is theirs, and not that in which they were read. */
  PairedRows sorted() {
    Comparator<Integer> order = Comparator.comparingInt(row -> challenger.labels()[row]);
    for (ScoredClasses scored : List.of(challenger, champion)) {
      for (double[] scores : scored.scores()) {
        order = order.thenComparingDouble(row -> scores[row]);
      }
    }
    order = order.thenComparingDouble(this::weight);
    int[] rows =
        IntStream.range(0, rows()).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    return picked(rows, Arrays.stream(rows).mapToDouble(this::weight).toArray());
  }

  private double weight(int row) {
    return challenger.weights() == null ? 1 : challenger.weights()[row];
  }

  private PairedRows picked(int[] rows, double[] weights) {
    int[] labels = Arrays.stream(rows).map(row -> challenger.labels()[row]).toArray();
    return new PairedRows(
        new ScoredClasses(picked(challenger.scores(), rows), labels, weights),
        new ScoredClasses(picked(champion.scores(), rows), labels, weights),
        challengerThreshold,
        championThreshold,
        classes);
  }

  private static double[][] picked(double[][] scores, int[] rows) {
    double[][] picked = new double[scores.length][];
    for (int k = 0; k < scores.length; k++) {
      double[] ofClass = scores[k];
      picked[k] = Arrays.stream(rows).mapToDouble(row -> ofClass[row]).toArray();
    }
    return picked;
  }
}
