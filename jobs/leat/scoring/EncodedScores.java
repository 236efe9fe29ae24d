package leat.scoring;

import java.util.Iterator;
import java.util.List;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.Scorer;
import leat.table.Columns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Scores encoded rows. */
public final class EncodedScores {
  private EncodedScores() {}

  /**
   * Scores rows.
   *
   * @param encoded rows of an encoded checkpoint
   */
  public static Scores of(Dataset<Row> encoded, PortableModel model) {
    int features = model.encoding().features().size();
    int classes = model.classes().size();
    String json = ModelJson.write(model);
    Dataset<Row> rows = encoded.select(Columns.encoded(features));
    return new Scores(
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
}
