package leat.features;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongUnaryOperator;
import leat.LeatException;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.Scale;
import leat.contract.Column;
import leat.model.ImputeNumber;
import leat.model.MissingIndicator;
import leat.model.NumberOf;

/**
 * Fits the steps of one numeric column: impute, say what was missing, scale.
 *
 * @param settings for numeric columns
 * @param column of the contract
 * @param statistics of its values in the training rows
 */
record NumberFit(FeatureSettings.Number settings, Column column, NumberStatistics statistics) {

  /** The ranks whose values are needed and not known yet, the median always. */
  List<Long> ranks() {
    if (statistics.count() == 0 || statistics.values() != null) {
      return List.of();
    }
    return settings.scale() == Scale.ROBUST ? List.of(rank(1), rank(2), rank(3)) : List.of(rank(2));
  }

  /** Why it is no feature, where it is none. */
  Optional<FittedColumn> leftOut() {
    if (statistics.count() == 0) {
      return leftOut(FeatureDecision.CONSTANT, "no training row has a value");
    }
    if (statistics.squaresOverflow()) {
      return leftOut(FeatureDecision.LEFT_OUT, "values beyond 1e150 cannot be standardised");
    }
    return statistics.constant() && !isIndicated()
        ? leftOut(FeatureDecision.CONSTANT, "every training row has the same value")
        : Optional.empty();
  }

  private Optional<FittedColumn> leftOut(String kind, String reason) {
    return Optional.of(FittedColumn.leftOut(name(), kind, reason));
  }

  /**
   * Fits it.
   *
   * @param valueOfRank the value of a rank, where there are too many to keep
   */
  FittedColumn fit(LongToDoubleFunction valueOfRank) {
    if (leftOut().isPresent()) {
      return leftOut().get();
    }
    StepList steps = new StepList();
    steps.add(new NumberOf(name(), name() + ":number"));
    indicator(steps);
    double imputed = imputed(valueOfRank);
    if (!statistics.constant()) {
      boolean isScaled = settings.scale() != Scale.NONE;
      String filled = isScaled ? name() + ":filled" : name();
      steps.add(new ImputeNumber(name() + ":number", imputed, filled));
      scaled(filled, name(), valueOfRank, steps);
    }
    return new FittedColumn(
        steps.steps(), steps.features(), new FeatureDecision(name(), "number", reason(imputed)));
  }

  /** Adds the indicator of missing values, where some are. */
  void indicator(StepList steps) {
    if (isIndicated()) {
      steps.feature(new MissingIndicator(name() + ":number", name() + ":missing"));
    }
  }

  private boolean isIndicated() {
    return settings.missingIndicator() && statistics.missing() > 0;
  }

  private String name() {
    return column.name();
  }

  /** Adds the filled number as a feature, scaled if asked. */
  void scaled(String filled, String output, LongToDoubleFunction valueOfRank, StepList steps) {
    if (settings.scale() == Scale.NONE) {
      steps.features().add(filled);
    } else {
      steps.feature(new leat.model.Scale(filled, center(valueOfRank), spread(valueOfRank), output));
    }
  }

  /** What scaling subtracts. */
  double center(LongToDoubleFunction valueOfRank) {
    return settings.scale() == Scale.ROBUST ? value(rank(2), valueOfRank) : statistics.mean();
  }

  /** What scaling divides by; of quartiles that are the same, the deviation. */
  double spread(LongToDoubleFunction valueOfRank) {
    double distance =
        settings.scale() == Scale.ROBUST
            ? value(rank(3), valueOfRank) - value(rank(1), valueOfRank)
            : 0;
    return distance > 0 ? distance : statistics.deviation();
  }

  /** What stands for a missing value. */
  double imputed(LongToDoubleFunction valueOfRank) {
    return switch (settings.impute()) {
      case MEDIAN -> value(rank(2), valueOfRank);
      case MEAN -> statistics.mean();
      case MOST_FREQUENT -> mostFrequent();
      case CONSTANT -> settings.constant();
    };
  }

  /**
   * Share of the rows that have the most frequent value, or none; where there are too many values
   * to keep, that of the median, which is the most frequent one where any has half of the rows.
   *
   * @param rowsOfRank rows with the value of a rank
   */
  double largestShare(LongUnaryOperator rowsOfRank) {
    TreeMap<Double, Long> values = statistics.values();
    long most =
        values == null
            ? rowsOfRank.applyAsLong(rank(2))
            : values.values().stream().mapToLong(n -> n).max().orElse(0);
    double rows = statistics.count() + statistics.missing();
    return Math.max(most, statistics.missing()) / rows;
  }

  /** The lower rank of a quartile. */
  private long rank(int quartile) {
    return (statistics.count() - 1) / 4 * quartile + (statistics.count() - 1) % 4 * quartile / 4;
  }

  private double value(long rank, LongToDoubleFunction otherwise) {
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
