package leat.scoring;

import java.util.List;
import leat.metrics.BinaryMetrics;
import leat.metrics.Metrics;
import leat.metrics.MulticlassMetrics;
import leat.metrics.ScoredClasses;
import leat.metrics.ScoredRows;
import leat.model.PortableModel;
import org.apache.spark.api.java.JavaRDD;

/** Scores of rows, collected on the driver: 8 bytes a row and class, and 12 a row. */
public final class Scores {
  private final List<ScoredPart> parts;
  private final int classes;

  Scores(List<ScoredPart> parts, int classes) {
    this.parts = parts;
    this.classes = classes;
  }

  /** Collects scored rows. */
  public static Scores of(JavaRDD<ScoredRow> rows, int classes) {
    return new Scores(
        rows.mapPartitions(part -> List.of(ScoredPart.of(part, classes)).iterator()).collect(),
        classes);
  }

  /** Number of rows. */
  public int rows() {
    return parts.stream().mapToInt(ScoredPart::rows).sum();
  }

  /** The scores of class 1, of a model with two classes. */
  public ScoredRows binary() {
    double[] scores = new double[rows()];
    byte[] labels = new byte[scores.length];
    double[] weights = new double[scores.length];
    int at = 0;
    for (ScoredPart part : parts) {
      for (int row = 0; row < part.rows(); row++, at++) {
        scores[at] = part.probability(row, 1);
        labels[at] = (byte) part.label(row);
        weights[at] = part.weight(row);
      }
    }
    return new ScoredRows(scores, labels, weights);
  }

  /** The probabilities of all classes, by class, then row. */
  public ScoredClasses multiclass() {
    int rows = rows();
    double[][] scores = new double[classes][rows];
    int[] labels = new int[rows];
    double[] weights = new double[rows];
    int at = 0;
    for (ScoredPart part : parts) {
      for (int row = 0; row < part.rows(); row++, at++) {
        for (int k = 0; k < classes; k++) {
          scores[k][at] = part.probability(row, k);
        }
        labels[at] = part.label(row);
        weights[at] = part.weight(row);
      }
    }
    return new ScoredClasses(scores, labels, weights);
  }

  /** The figures of a model on these rows. */
  public Metrics metrics(PortableModel model) {
    return classes == 2
        ? BinaryMetrics.of(binary(), model.threshold())
        : MulticlassMetrics.of(multiclass(), model.classes());
  }
}
