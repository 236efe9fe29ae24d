package leat.scoring;

import java.util.Iterator;
import java.util.List;
import leat.metrics.ScoredClasses;
import leat.metrics.ScoredRows;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.Scorer;
import leat.table.Columns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Scores of encoded rows, collected on the driver: 8 bytes a row and class. */
public final class EncodedScores {
  private final List<ScoredPart> parts;
  private final int classes;

  private EncodedScores(List<ScoredPart> parts, int classes) {
    this.parts = parts;
    this.classes = classes;
  }

  /**
   * Scores rows.
   *
   * @param encoded rows of an encoded checkpoint
   */
  public static EncodedScores of(Dataset<Row> encoded, PortableModel model) {
    int features = model.encoding().features().size();
    int classes = model.classes().size();
    String json = ModelJson.write(model);
    Dataset<Row> rows = encoded.select(Columns.encoded(features));
    return new EncodedScores(
        rows.javaRDD()
            .mapPartitions(part -> List.of(score(part, json, features, classes)).iterator())
            .collect(),
        classes);
  }

  private static ScoredPart score(Iterator<Row> rows, String json, int features, int classes) {
    Scorer scorer = Scorer.of(ModelJson.read(json));
    ScoredPart scored = new ScoredPart(classes);
    double[] encoded = new double[features];
    while (rows.hasNext()) {
      Row row = rows.next();
      for (int f = 0; f < features; f++) {
        encoded[f] = ((Number) row.get(2 + f)).doubleValue();
      }
      scored.add(scorer.scoreEncoded(encoded).probabilities(), row.getInt(0), row.getDouble(1));
    }
    return scored;
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

  /** The probabilities of all classes. */
  public ScoredClasses multiclass() {
    double[][] scores = new double[rows()][];
    int[] labels = new int[scores.length];
    double[] weights = new double[scores.length];
    int at = 0;
    for (ScoredPart part : parts) {
      for (int row = 0; row < part.rows(); row++, at++) {
        scores[at] = new double[classes];
        for (int k = 0; k < classes; k++) {
          scores[at][k] = part.probability(row, k);
        }
        labels[at] = part.label(row);
        weights[at] = part.weight(row);
      }
    }
    return new ScoredClasses(scores, labels, weights);
  }
}
