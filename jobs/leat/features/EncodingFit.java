package leat.features;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leat.LeatException;
import leat.config.FeatureSettings;
import leat.contract.Contract;
import leat.model.Encoding;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * An encoding fitted on the training rows, and nothing else.
 *
 * @param encoding the fitted steps
 * @param crossFitted features of which training rows have other numbers
 * @param decisions what became of each column
 * @param classes texts of the label's values, by class index: sorted
 * @param classRows training rows of each class
 * @param profile of each feature column and the label
 */
record EncodingFit(
    Encoding encoding,
    List<CrossFitted> crossFitted,
    List<FeatureDecision> decisions,
    List<String> classes,
    List<Long> classRows,
    List<ColumnProfile> profile) {

  /**
   * Fits it.
   *
   * @param training training rows; the contract's columns come first, in its order, then row id,
   *     part and hash
   * @throws LeatException when there are no rows, one class only, or no feature is left
   */
  static EncodingFit of(Dataset<Row> training, Contract contract, FeatureSettings settings) {
    TrainingStatistics statistics = TrainingStatistics.of(training, contract, settings);
    CategoryStatistics label = statistics.category(contract.label().name());
    LabelCheck.check(contract.label().name(), label);
    statistics.countMany(training, contract, settings.target().maxCategories());
    List<String> classes = label.byFrequency().stream().sorted().toList();
    List<FittedColumn> fitted =
        new ColumnFits(training, contract, settings, statistics, classes).fit();
    List<FittedColumn> selected = selected(fitted, training, contract, settings, statistics);
    Encoding encoding = encoding(selected).withoutUnused();
    List<Long> classRows = classes.stream().map(label::count).toList();
    return new EncodingFit(
        encoding,
        selected.stream().flatMap(column -> column.crossFitted().stream()).toList(),
        selected.stream().map(FittedColumn::decision).toList(),
        classes,
        classRows,
        statistics.profile());
  }

  /** Without features that tell the same as an earlier one. */
  private static List<FittedColumn> selected(
      List<FittedColumn> fitted,
      Dataset<Row> training,
      Contract contract,
      FeatureSettings settings,
      TrainingStatistics statistics) {
    Encoding all = encoding(fitted);
    Set<String> crossFitted =
        fitted.stream()
            .flatMap(column -> column.crossFitted().stream())
            .map(CrossFitted::feature)
            .collect(Collectors.toSet());
    Map<String, String> same =
        new Selection(all, settings.selection())
            .same(
                training,
                contract,
                statistics.sample(),
                f -> !crossFitted.contains(all.features().get(f)));
    return fitted.stream().map(column -> column.without(same)).toList();
  }

  private static Encoding encoding(List<FittedColumn> fitted) {
    List<String> features = fitted.stream().flatMap(column -> column.features().stream()).toList();
    if (features.isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot make features: every column was left out, "
              + fitted.stream()
                  .map(FittedColumn::decision)
                  .map(decision -> decision.column() + ": " + decision.reason())
                  .collect(Collectors.joining("; "))
              + ". See columns.*.role and features.columns in the config");
    }
    return new Encoding(
        fitted.stream().flatMap(column -> column.steps().stream()).toList(), features);
  }
}
