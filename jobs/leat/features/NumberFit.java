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
import leat.contract.Column;
import leat.model.ImputeNumber;
import leat.model.MissingIndicator;
import leat.model.NumberOf;
import leat.model.Step;

/**
 * Fits the steps of one numeric column: impute, say what was missing, scale.
 *
 * @param settings for numeric columns
 * @param column of the contract
 * @param statistics of its values in the training rows
 */
record NumberFit(FeatureSettings.Number settings, Column column, NumberStatistics statistics) {

  /** The ranks whose values are needed and not known yet. */
  List<Long> ranks() {
    if (statistics.count() == 0 || statistics.values() != null) {
      return List.of();
    }
    return settings.scale() == Scale.ROBUST ? List.of(rank(1), rank(2), rank(3)) : List.of(rank(2));
  }

  /**
   * Fits it.
   *
   * @param valueOfRank the value of a rank, where there are too many to keep
   */
  FittedColumn fit(LongToDoubleFunction valueOfRank) {
    if (statistics.count() == 0) {
      return FittedColumn.leftOut(name(), FeatureDecision.CONSTANT, "no training row has a value");
    }
    if (statistics.squaresOverflow()) {
      return FittedColumn.leftOut(name(), "values beyond 1e150 cannot be standardised");
    }
    boolean indicated = settings.missingIndicator() && statistics.missing() > 0;
    if (statistics.constant() && !indicated) {
      return FittedColumn.leftOut(
          name(), FeatureDecision.CONSTANT, "every training row has the same value");
    }
    LongToDoubleFunction known = rank -> valueOfRank(rank, valueOfRank);
    List<Step> steps = new ArrayList<>();
    List<String> features = new ArrayList<>();
    String number = name() + ":number";
    steps.add(new NumberOf(name(), number));
    if (indicated) {
      steps.add(new MissingIndicator(number, name() + ":missing"));
      features.add(name() + ":missing");
    }
    double imputed = imputed(known);
    if (!statistics.constant()) {
      steps.addAll(scaled(number, imputed, known));
      features.add(name());
    }
    return new FittedColumn(
        steps, features, new FeatureDecision(name(), "number", reason(imputed)));
  }

  private String name() {
    return column.name();
  }

  private List<Step> scaled(String number, double imputed, LongToDoubleFunction valueOfRank) {
    if (settings.scale() == Scale.NONE) {
      return List.of(new ImputeNumber(number, imputed, name()));
    }
    String filled = name() + ":filled";
    boolean isRobust = settings.scale() == Scale.ROBUST;
    double center = isRobust ? valueOfRank.applyAsDouble(rank(2)) : statistics.mean();
    double spread = isRobust ? quartiles(valueOfRank) : statistics.deviation();
    return List.of(
        new ImputeNumber(number, imputed, filled),
        new leat.model.Scale(filled, center, spread, name()));
  }

  /** The distance of the quartiles, or the deviation where half of the values are the same. */
  private double quartiles(LongToDoubleFunction valueOfRank) {
    double distance = valueOfRank.applyAsDouble(rank(3)) - valueOfRank.applyAsDouble(rank(1));
    return distance > 0 ? distance : statistics.deviation();
  }

  private double imputed(LongToDoubleFunction valueOfRank) {
    return switch (settings.impute()) {
      case MEDIAN -> valueOfRank.applyAsDouble(rank(2));
      case MEAN -> statistics.mean();
      case MOST_FREQUENT -> mostFrequent();
      case CONSTANT -> settings.constant();
    };
  }

  /** The lower rank of a quartile. */
  private long rank(int quartile) {
    return (statistics.count() - 1) / 4 * quartile + (statistics.count() - 1) % 4 * quartile / 4;
  }

  private double valueOfRank(long rank, LongToDoubleFunction otherwise) {
    TreeMap<Double, Long> values = statistics.values();
    if (values == null) {
      return otherwise.applyAsDouble(rank);
    }
    long before = 0;
    for (Map.Entry<Double, Long> value : values.entrySet()) {
      before += value.getValue();
      if (before > rank) {
        return value.getKey();
      }
    }
    throw new IllegalStateException("Fewer values than counted in " + name());
  }

  private double mostFrequent() {
    TreeMap<Double, Long> values = statistics.values();
    if (values == null) {
      throw LeatException.usage(
          "Invalid features.number.impute: most-frequent needs a column of few values, found too"
              + " many in "
              + name()
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
