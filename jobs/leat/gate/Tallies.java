package leat.gate;

import java.util.ArrayList;
import java.util.List;
import leat.metrics.BinaryMetrics;
import leat.metrics.Metrics;
import leat.metrics.MulticlassMetrics;
import leat.metrics.ScoredClasses;
import leat.metrics.ScoredRows;

/** Rows that a model scores alike, by class: figures need no more than how much they weigh. */
public final class Tallies {
  private static final double THRESHOLD = 0.5;

  private final List<String> classes;
  private final List<double[]> scores = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /** No rows yet. */
  public Tallies(List<String> classes) {
    this.classes = classes;
  }

  /**
   * Rows with one score.
   *
   * @param probabilities one for each class
   * @param weightByClass how much the rows of each class weigh, 0 where there are none
   */
  public Tallies add(double[] probabilities, double[] weightByClass) {
    for (int k = 0; k < weightByClass.length; k++) {
      if (weightByClass[k] > 0) {
        scores.add(probabilities);
        labels.add(k);
        weights.add(weightByClass[k]);
      }
    }
    return this;
  }

  /** The figures; with two classes, class 1 is decided from a probability of one half. */
  public Metrics figures() {
    double[] weight = weights.stream().mapToDouble(Double::doubleValue).toArray();
    if (classes.size() > 2) {
      int[] label = labels.stream().mapToInt(Integer::intValue).toArray();
      double[][] byClass = new double[classes.size()][];
      for (int k = 0; k < byClass.length; k++) {
        byClass[k] = ofClass(k);
      }
      return MulticlassMetrics.of(new ScoredClasses(byClass, label, weight), classes);
    }
    byte[] label = new byte[weight.length];
    for (int row = 0; row < label.length; row++) {
      label[row] = labels.get(row).byteValue();
    }
    return BinaryMetrics.of(new ScoredRows(ofClass(1), label, weight), THRESHOLD);
  }

  private double[] ofClass(int k) {
    return scores.stream().mapToDouble(probabilities -> probabilities[k]).toArray();
  }

  /** What they would be if every row was scored by the frequencies of the classes. */
  public static Metrics majority(
      List<String> classes, double[] trainingRows, double[] weightByClass) {
    return new Tallies(classes).add(shares(trainingRows), weightByClass).figures();
  }

  static double[] shares(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] shares = new double[weights.length];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = weights[k] / sum;
    }
    return shares;
  }
}
