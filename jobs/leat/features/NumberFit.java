package leat.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import leat.LeatException;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.Scale;
import leat.model.ImputeNumber;
import leat.model.MissingIndicator;
import leat.model.NumberOf;
import leat.model.Step;

/**
 * Fits the steps of one numeric column: impute, say what was missing, standardise.
 *
 * @param settings for numeric columns
 * @param column its name
 * @param statistics of its values in the training rows
 * @param valueOfRank the value of a rank among them, for columns with too many values to keep
 */
record NumberFit(
    FeatureSettings.Number settings,
    String column,
    NumberStatistics statistics,
    LongToDoubleFunction valueOfRank) {

  FittedColumn fit() {
    if (statistics.count() == 0) {
      return FittedColumn.leftOut(column, "no training row has a value");
    }
    if (statistics.squaresOverflow()) {
      return FittedColumn.leftOut(column, "values beyond 1e150 cannot be standardised");
    }
    boolean indicated = settings.missingIndicator() && statistics.missing() > 0;
    if (statistics.constant() && !indicated) {
      return FittedColumn.leftOut(column, "every training row has the same value");
    }
    List<Step> steps = new ArrayList<>();
    List<String> features = new ArrayList<>();
    String number = column + ":number";
    steps.add(new NumberOf(column, number));
    if (indicated) {
      steps.add(new MissingIndicator(number, column + ":missing"));
      features.add(column + ":missing");
    }
    double imputed = imputed();
    if (!statistics.constant()) {
      steps.addAll(scaled(number, imputed));
      features.add(column);
    }
    return new FittedColumn(
        steps, features, new FeatureDecision(column, "number", reason(imputed)));
  }

  private List<Step> scaled(String number, double imputed) {
    if (settings.scale() == Scale.NONE) {
      return List.of(new ImputeNumber(number, imputed, column));
    }
    String filled = column + ":filled";
    return List.of(
        new ImputeNumber(number, imputed, filled),
        new leat.model.Scale(filled, statistics.mean(), statistics.deviation(), column));
  }

  private double imputed() {
    return switch (settings.impute()) {
      case MEDIAN -> median();
      case MEAN -> statistics.mean();
      case MOST_FREQUENT -> mostFrequent();
      case CONSTANT -> settings.constant();
    };
  }

  private double median() {
    long rank = (statistics.count() - 1) / 2;
    TreeMap<Double, Long> values = statistics.values();
    if (values == null) {
      return valueOfRank.applyAsDouble(rank);
    }
    long before = 0;
    for (Map.Entry<Double, Long> value : values.entrySet()) {
      before += value.getValue();
      if (before > rank) {
        return value.getKey();
      }
    }
    throw new IllegalStateException("Fewer values than counted in " + column);
  }

  private double mostFrequent() {
    TreeMap<Double, Long> values = statistics.values();
    if (values == null) {
      throw LeatException.usage(
          "Invalid features.number.impute: most-frequent needs a column of few values, found too"
              + " many in "
              + column
              + ". Use median or mean");
    }
    double found = values.firstKey();
    for (Map.Entry<Double, Long> value : values.entrySet()) {
      found = value.getValue() > values.get(found) ? value.getKey() : found;
    }
    return found;
  }

  private String reason(double imputed) {
    String range = number(statistics.min()) + " to " + number(statistics.max());
    if (statistics.missing() == 0) {
      return range;
    }
    return String.format(
        Locale.ROOT, "%s; %,d missing, taken as %s", range, statistics.missing(), number(imputed));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.6g", value);
  }
}
