package leat.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.ColumnKind;
import leat.contract.Column;
import leat.contract.Contract;
import leat.model.DatePart;
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
  /** Rows of a category, fold and class that a task counts of one column: 160 MB. */
  private static final int MOST_COUNTS = 20_000_000;

  /** The fitted columns in the order of the contract. */
  List<FittedColumn> fit() {
    FeatureSettings limited = withinMemory();
    Map<String, FittedColumn> fitted = new HashMap<>();
    List<NumberFit> numbers = new ArrayList<>();
    List<TimeFit> times = new ArrayList<>();
    List<CategoryFit> categories = new ArrayList<>();
    for (Column column : FeatureColumns.of(contract)) {
      String name = column.name();
      ColumnKind kind = FeatureColumns.kind(column, settings);
      if (kind == ColumnKind.ID || kind == ColumnKind.CONSTANT) {
        String said = kind == ColumnKind.ID ? FeatureDecision.ID : FeatureDecision.CONSTANT;
        fitted.put(name, FittedColumn.leftOut(name, said, "the config says so"));
      } else if (kind == ColumnKind.CATEGORY) {
        categories.add(CategoryFit.of(limited, column, statistics.category(name)));
      } else if (kind == ColumnKind.TIME) {
        times.add(timeFit(column));
      } else {
        numbers.add(new NumberFit(settings.number(), column, statistics.number(name)));
      }
    }
    numbers(numbers, times, fitted);
    categories(categories, fitted);
    return FeatureColumns.of(contract).stream().map(c -> fitted.get(c.name())).toList();
  }

  /** With fewer target encoded categories where the label has many classes. */
  private FeatureSettings withinMemory() {
    FeatureSettings.Target target = settings.target();
    int most = Math.max(1, MOST_COUNTS / target.folds() / classes.size());
    return new FeatureSettings(
        settings.number(),
        settings.category(),
        new FeatureSettings.Target(
            target.folds(), target.smoothing(), Math.min(most, target.maxCategories())),
        settings.time(),
        settings.selection(),
        settings.columns(),
        settings.leakage());
  }

  private TimeFit timeFit(Column column) {
    FeatureSettings.Number given = settings.number();
    FeatureSettings.Number median =
        new FeatureSettings.Number(
            FeatureSettings.NumberImpute.MEDIAN, 0, given.missingIndicator(), given.scale());
    Map<DatePart.Part, NumberFit> parts = new HashMap<>();
    for (DatePart.Part part : TimeFit.parts(column, settings.time().parts())) {
      NumberStatistics found = statistics.part(column.name(), part);
      parts.put(part, new NumberFit(median, column, found));
    }
    NumberFit number = new NumberFit(median, column, statistics.number(column.name()));
    return new TimeFit(settings, number, parts);
  }

  private void numbers(
      List<NumberFit> fits, List<TimeFit> times, Map<String, FittedColumn> fitted) {
    List<NumberFit> all = new ArrayList<>(fits);
    times.forEach(fit -> all.add(fit.number()));
    Ranks ranks = Ranks.of(training, all);
    for (NumberFit fit : fits) {
      String name = fit.column().name();
      fitted.put(name, number(fit, ranks).orElseGet(() -> fit.fit(r -> ranks.value(name, r))));
    }
    for (TimeFit fit : times) {
      String name = fit.number().column().name();
      fitted.put(
          name,
          nearConstant(fit.number(), ranks).orElseGet(() -> fit.fit(r -> ranks.value(name, r))));
    }
  }

  /** A number that is left out. */
  private Optional<FittedColumn> number(NumberFit fit, Ranks ranks) {
    boolean isFree = settings.column(fit.column().name()).kind() == ColumnKind.AUTO;
    return isFree && new SerialNumbers(training, fit, ranks).found()
        ? Optional.of(
            FittedColumn.leftOut(
                fit.column().name(),
                FeatureDecision.ID,
                "whole numbers in a row, and no two training rows have the same"))
        : nearConstant(fit, ranks);
  }

  private Optional<FittedColumn> nearConstant(NumberFit fit, Ranks ranks) {
    if (fit.leftOut().isPresent()) {
      return Optional.empty();
    }
    String name = fit.column().name();
    double share = fit.largestShare(rank -> ranks.rows(name, rank));
    return NearConstant.leftOut(name, share, settings.selection());
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
