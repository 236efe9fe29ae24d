package leat.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.ColumnKind;
import leat.contract.Column;
import leat.contract.Contract;
import leat.model.Encoding;
import leat.model.Step;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Fits the columns, each by its kind, those of one kind together where that saves passes.
 *
 * @param training training rows
 * @param contract of the rows
 * @param settings of the features
 * @param statistics of the training rows
 * @param classes texts of the label's classes
 */
record ColumnFits(
    Dataset<Row> training,
    Contract contract,
    FeatureSettings settings,
    TrainingStatistics statistics,
    List<String> classes) {

  /** The fitted columns in the order of the contract. */
  List<FittedColumn> fit() {
    Map<String, FittedColumn> fitted = new HashMap<>();
    List<NumberFit> numbers = new ArrayList<>();
    List<CategoryFit> categories = new ArrayList<>();
    for (Column column : FeatureColumns.of(contract)) {
      String name = column.name();
      ColumnKind kind = FeatureColumns.kind(column, settings);
      if (kind == ColumnKind.ID || kind == ColumnKind.CONSTANT) {
        String said = kind == ColumnKind.ID ? FeatureDecision.ID : FeatureDecision.CONSTANT;
        fitted.put(name, FittedColumn.leftOut(name, said, "the config says so"));
      } else if (kind == ColumnKind.CATEGORY) {
        categories.add(CategoryFit.of(settings, column, statistics.category(name)));
      } else {
        numbers.add(new NumberFit(settings.number(), column, statistics.number(name)));
      }
    }
    numbers(numbers, fitted);
    categories(categories, fitted);
    return FeatureColumns.of(contract).stream().map(c -> fitted.get(c.name())).toList();
  }

  private void numbers(List<NumberFit> fits, Map<String, FittedColumn> fitted) {
    Ranks ranks = Ranks.of(training, fits);
    for (NumberFit fit : fits) {
      String name = fit.column().name();
      fitted.put(name, fit.fit(rank -> ranks.value(name, rank)));
    }
  }

  private void categories(List<CategoryFit> fits, Map<String, FittedColumn> fitted) {
    List<CategoryFit> left = new ArrayList<>();
    for (CategoryFit fit : fits) {
      fit.leftOut()
          .ifPresentOrElse(out -> fitted.put(fit.column().name(), out), () -> left.add(fit));
    }
    Map<CategoryFit, String> targets = SlotBudget.targets(left, settings.category().slots());
    left.stream()
        .filter(fit -> !targets.containsKey(fit))
        .forEach(fit -> fitted.put(fit.column().name(), fit.oneHot()));
    targets(targets, fitted);
  }

  private void targets(Map<CategoryFit, String> targets, Map<String, FittedColumn> fitted) {
    if (targets.isEmpty()) {
      return;
    }
    List<Step> steps = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (CategoryFit fit : targets.keySet()) {
      steps.addAll(fit.code());
      codes.add(fit.codeName());
    }
    FeatureSettings.Target target = settings.target();
    TargetCounts counts =
        TargetCounts.of(training, contract, new Encoding(steps, codes), classes, target.folds());
    targets.forEach(
        (fit, because) -> {
          int at = codes.indexOf(fit.codeName());
          TargetFit values = new TargetFit(counts.column(at), target.smoothing());
          fitted.put(fit.column().name(), fit.target(values, classes, because));
        });
  }
}
