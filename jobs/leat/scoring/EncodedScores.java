package leat.scoring;

import java.util.Iterator;
import java.util.List;
import leat.model.Encoding;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.RowEncoder;
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
   * @param base the encoding of that checkpoint, which the model's builds on
   */
  public static Scores of(Dataset<Row> encoded, Encoding base, PortableModel model) {
    int features = base.features().size();
    int classes = model.classes().size();
    String json = ModelJson.write(model);
    Dataset<Row> rows = encoded.select(Columns.encoded(features));
    return new Scores(
        rows.javaRDD()
            .mapPartitions(part -> List.of(score(part, json, base, classes)).iterator())
            .collect(),
        classes);
  }

  private static ScoredPart score(Iterator<Row> rows, String json, Encoding base, int classes) {
    PortableModel model = ModelJson.read(json);
    Scorer scorer = Scorer.of(model);
    RowEncoder encoder = model.encoding().compileOver(base);
    ScoredPart scored = new ScoredPart(classes);
    double[] features = new double[base.features().size()];
    double[] encoded = new double[encoder.width()];
    while (rows.hasNext()) {
      Row row = rows.next();
      for (int f = 0; f < features.length; f++) {
        features[f] = ((Number) row.get(Columns.BEFORE_FEATURES + f)).doubleValue();
      }
      encoder.encodeFeatures(features, encoded);
      scored.add(scorer.scoreEncoded(encoded).probabilities(), row.getInt(2), row.getDouble(3));
    }
    return scored;
  }
}
