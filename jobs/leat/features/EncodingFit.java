package leat.features;

import java.util.ArrayList;
import java.util.List;
import leat.LeatException;
import leat.config.FeatureSettings;
import leat.contract.Column;
import leat.contract.Contract;
import leat.model.Encoding;
import leat.model.Step;
import leat.table.Tables;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * An encoding fitted on the training rows, and nothing else.
 *
 * @param encoding the fitted steps
 * @param decisions what became of each column
 * @param classes texts of the label's values, by class index: sorted
 * @param classRows training rows of each class
 * @param profile of each feature column and the label
 */
record EncodingFit(
    Encoding encoding,
    List<FeatureDecision> decisions,
    List<String> classes,
    List<Long> classRows,
    List<ColumnProfile> profile) {

  /**
   * Fits it.
   *
   * @param training training rows; the contract's columns come first, in its order
   * @throws LeatException when there are no rows, one class only, or no feature is left
   */
  static EncodingFit of(Dataset<Row> training, Contract contract, FeatureSettings settings) {
    TrainingStatistics statistics = TrainingStatistics.of(training, contract);
    List<Step> steps = new ArrayList<>();
    List<String> features = new ArrayList<>();
    List<FeatureDecision> decisions = new ArrayList<>();
    for (Column column : FeatureColumns.of(contract)) {
      FittedColumn fitted = fit(column, statistics, training, settings);
      steps.addAll(fitted.steps());
      features.addAll(fitted.features());
      decisions.add(fitted.decision());
    }
    CategoryStatistics label = statistics.category(contract.label().name());
    if (label.tooMany()) {
      throw LeatException.dataRefused(
          "Cannot make features: the label %s has more than %,d classes. Is it a number to predict?"
              .formatted(contract.label().name(), CategoryStatistics.MOST_CATEGORIES));
    }
    List<String> classes = label.byFrequency().stream().sorted().toList();
    check(contract, classes, features);
    List<Long> classRows = classes.stream().map(label::count).toList();
    return new EncodingFit(
        new Encoding(steps, features), decisions, classes, classRows, statistics.profile());
  }

  private static FittedColumn fit(
      Column column,
      TrainingStatistics statistics,
      Dataset<Row> training,
      FeatureSettings settings) {
    String name = column.name();
    if (!FeatureColumns.isNumber(column)) {
      return new CategoryFit(settings.category(), name, statistics.category(name)).fit();
    }
    return new NumberFit(
            settings.number(),
            name,
            statistics.number(name),
            rank -> valueOfRank(training, column, rank))
        .fit();
  }

  private static void check(Contract contract, List<String> classes, List<String> features) {
    String label = contract.label().name();
    if (classes.isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot make features: no row is in the training part. Raise split.train or bring more"
              + " rows");
    }
    if (classes.size() == 1) {
      throw LeatException.dataRefused(
          "Cannot make features: the label %s has one class only in the training part, found %s. Check columns.%s.true and .false, and the data"
              .formatted(label, classes.get(0), label));
    }
    if (features.isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot make features: every column was left out. See columns.*.role in the config");
    }
  }

  private static double valueOfRank(Dataset<Row> training, Column column, long rank) {
    Dataset<Row> values = training.select(Tables.column(column.name()));
    Contract alone = new Contract(List.of(column));
    JavaRDD<Long> ordered =
        values.javaRDD().mapPartitions(rows -> new OrderedValues(rows, alone, column.name()));
    return RankSelect.unordered(RankSelect.select(ordered, rank));
  }
}
