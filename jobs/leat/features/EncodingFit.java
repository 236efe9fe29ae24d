package leat.features;

import java.util.ArrayList;
import java.util.List;
import leat.LeatException;
import leat.config.FeatureSettings;
import leat.contract.Contract;
import leat.model.Encoding;
import leat.model.Step;
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
    ColumnFits fits = new ColumnFits(training, contract, settings, statistics, classes);
    List<Step> steps = new ArrayList<>();
    List<String> features = new ArrayList<>();
    List<CrossFitted> crossFitted = new ArrayList<>();
    List<FeatureDecision> decisions = new ArrayList<>();
    for (FittedColumn fitted : fits.fit()) {
      steps.addAll(fitted.steps());
      features.addAll(fitted.features());
      crossFitted.addAll(fitted.crossFitted());
      decisions.add(fitted.decision());
    }
    if (features.isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot make features: every column was left out. See columns.*.role in the config");
    }
    List<Long> classRows = classes.stream().map(label::count).toList();
    return new EncodingFit(
        new Encoding(steps, features),
        crossFitted,
        decisions,
        classes,
        classRows,
        statistics.profile());
  }
}
