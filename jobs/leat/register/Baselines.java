package leat.register;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import leat.gate.FeatureCuts;
import leat.gate.SingleFeature;
import leat.gate.Tallies;
import leat.metrics.Metric;
import leat.metrics.Metrics;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Kind;
import leat.table.Columns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Figures on the test rows of models that need no learning, or nearly none.
 *
 * @param encoded all rows, as features wrote them
 * @param encoding how they were encoded
 * @param classes names of the classes
 * @param trainingRows number of training rows of each class
 */
record Baselines(
    Dataset<Row> encoded, Encoding encoding, List<String> classes, double[] trainingRows) {
  private static final int TRAIN = 0;
  private static final int TEST = 2;
  private static final int MOST_SAMPLED = 10_000;
  private static final int LEAST_SAMPLED = 200;
  private static final int MOST_VALUES = 4_000_000;

  /**
   * The baselines of a split.
   *
   * @param result what features found
   */
  static Baselines of(
      Dataset<Row> encoded, Encoding encoding, List<String> classes, JsonNode result) {
    double[] rows = new double[classes.size()];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = result.path("class_rows").path(k).asDouble();
    }
    return new Baselines(encoded, encoding, classes, rows);
  }

  /** Of scoring every row by the class frequencies of the training rows. */
  Metrics majority() {
    double[] weights = new double[classes.size()];
    for (Row row :
        encoded
            .where(col(Columns.PART).equalTo(TEST))
            .groupBy(Columns.LABEL)
            .agg(sum(Columns.WEIGHT))
            .collectAsList()) {
      weights[row.getInt(0)] = row.getDouble(1);
    }
    return Tallies.majority(classes, trainingRows, weights);
  }

  /** Of the best model of one feature: one pass over a sample, and one over the rows. */
  SingleFeature.Best singleFeature(Metric metric) {
    List<Feature> features = encoding.layout();
    int[] codes = features.stream().mapToInt(f -> f.kind() == Kind.CODE ? f.width() : 0).toArray();
    FeatureCuts cuts = FeatureCuts.of(sample(features.size()), codes);
    FeatureTally empty = new FeatureTally(cuts, classes.size());
    FeatureTally all =
        encoded
            .select(Columns.encoded(features.size()))
            .javaRDD()
            .mapPartitions(
                rows -> {
                  FeatureTally tally = empty.fresh();
                  rows.forEachRemaining(tally::add);
                  return List.of(tally).iterator();
                })
            .fold(empty, FeatureTally::merged);
    List<String> names = features.stream().map(Feature::name).toList();
    return SingleFeature.best(metric, classes, names, all.of(TRAIN), all.of(TEST));
  }

  /** Values of training rows by feature: those with the lowest hashes, so always the same. */
  private double[][] sample(int features) {
    int most = Math.max(LEAST_SAMPLED, Math.min(MOST_SAMPLED, MOST_VALUES / features));
    List<Row> rows =
        new ArrayList<>(
            encoded
                .where(col(Columns.PART).equalTo(TRAIN))
                .orderBy(Columns.HASH, Columns.ROW_ID)
                .limit(most)
                .select(Columns.encoded(features))
                .collectAsList());
    double[][] sample = new double[features][rows.size()];
    for (int f = 0; f < features; f++) {
      for (int row = 0; row < rows.size(); row++) {
        sample[f][row] = ((Number) rows.get(row).get(Columns.BEFORE_FEATURES + f)).doubleValue();
      }
    }
    return sample;
  }
}
