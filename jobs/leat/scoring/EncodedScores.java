package leat.scoring;

import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import leat.model.Encoding;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.RowEncoder;
import leat.model.Scorer;
import leat.table.Columns;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Scores encoded rows. */
public final class EncodedScores {
  private EncodedScores() {}

  /**
   * Scores rows, and collects the scores.
   *
   * @param encoded rows of an encoded checkpoint
   * @param base the encoding of that checkpoint, which the model's builds on
   */
  public static Scores of(Dataset<Row> encoded, Encoding base, PortableModel model) {
    return Scores.of(each(encoded, base, model), model.classes().size());
  }

  /**
   * Scores rows where they are.
   *
   * @param encoded rows of an encoded checkpoint
   * @param base the encoding of that checkpoint, which the model's builds on
   */
  public static JavaRDD<ScoredRow> each(Dataset<Row> encoded, Encoding base, PortableModel model) {
    int features = base.features().size();
    String json = ModelJson.write(model);
    Column[] columns =
        Stream.concat(
                Stream.of(functions.col(Columns.ROW_ID)), Stream.of(Columns.encoded(features)))
            .toArray(Column[]::new);
    return encoded.select(columns).javaRDD().mapPartitions(part -> score(part, json, base));
  }

  private static Iterator<ScoredRow> score(Iterator<Row> rows, String json, Encoding base) {
    PortableModel model = ModelJson.read(json);
    Scorer scorer = Scorer.of(model);
    RowEncoder encoder = model.encoding().compileOver(base);
    double[] features = new double[base.features().size()];
    double[] encoded = new double[encoder.width()];
    Iterable<Row> all = () -> rows;
    return StreamSupport.stream(all.spliterator(), false)
        .map(
            row -> {
              fill(features, row);
              encoder.encodeFeatures(features, encoded);
              double[] probabilities = scorer.scoreEncoded(encoded).probabilities();
              return new ScoredRow(row.getLong(0), row.getInt(3), row.getDouble(4), probabilities);
            })
        .iterator();
  }

  private static void fill(double[] features, Row row) {
    for (int f = 0; f < features.length; f++) {
      features[f] = ((Number) row.get(1 + Columns.BEFORE_FEATURES + f)).doubleValue();
    }
  }
}
