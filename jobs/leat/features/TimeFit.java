package leat.features;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.TimePart;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.model.AgeOf;
import leat.model.Cyclic;
import leat.model.DatePart;
import leat.model.ImputeNumber;
import leat.model.NumberOf;

/**
 * Fits the steps of a date or time: what of it is asked for and differs in the training rows; a
 * missing one is taken as the median.
 *
 * @param settings for all columns
 * @param number fits it as days or seconds since 1970
 * @param parts fit those of its parts that are needed, as numbers
 */
record TimeFit(FeatureSettings settings, NumberFit number, Map<DatePart.Part, NumberFit> parts) {
  private static final int SECONDS_PER_DAY = 86_400;

  /** The parts that the settings need of a column. */
  static Set<DatePart.Part> parts(Column column, List<TimePart> wanted) {
    Set<DatePart.Part> parts = EnumSet.noneOf(DatePart.Part.class);
    for (TimePart part : wanted) {
      if (part != TimePart.AGE) {
        parts.add(part(part));
      }
    }
    if (column.type() == ColumnType.DATE) {
      parts.remove(DatePart.Part.HOUR);
    }
    return parts;
  }

  private static DatePart.Part part(TimePart part) {
    return switch (part) {
      case YEAR -> DatePart.Part.YEAR;
      case MONTH, CYCLIC_MONTH -> DatePart.Part.MONTH;
      case DAY -> DatePart.Part.DAY;
      case WEEKDAY, CYCLIC_WEEKDAY -> DatePart.Part.WEEKDAY;
      case HOUR, CYCLIC_HOUR -> DatePart.Part.HOUR;
      case AGE -> throw new IllegalArgumentException("An age is no part");
    };
  }

  /**
   * Fits it.
   *
   * @param valueOfRank the value of a rank, where there are too many to keep
   */
  FittedColumn fit(LongToDoubleFunction valueOfRank) {
    if (number.leftOut().isPresent()) {
      return number.leftOut().get();
    }
    StepList steps = new StepList();
    steps.add(new NumberOf(name(), name() + ":number"));
    number.indicator(steps);
    List<TimePart> made =
        settings.time().parts().stream().filter(part -> make(part, valueOfRank, steps)).toList();
    if (steps.features().isEmpty()) {
      return FittedColumn.leftOut(name(), "none of features.time.parts differs in training rows");
    }
    boolean isDate = number.column().type() == ColumnType.DATE;
    return new FittedColumn(
        steps.steps(),
        steps.features(),
        new FeatureDecision(name(), isDate ? "date" : "time", reason(made, valueOfRank)));
  }

  private boolean make(TimePart part, LongToDoubleFunction valueOfRank, StepList steps) {
    if (part == TimePart.AGE) {
      return age(valueOfRank, steps);
    }
    NumberFit fit = parts.get(part(part));
    if (fit == null || fit.statistics().constant()) {
      return false;
    }
    String name = name() + ":" + lower(part(part));
    String filled = name + ":filled";
    steps.add(new DatePart(name(), part(part), name + ":number"));
    steps.add(new ImputeNumber(name + ":number", fit.imputed(valueOfRank), filled));
    switch (part) {
      case CYCLIC_MONTH -> cyclic(name, 12, steps);
      case CYCLIC_WEEKDAY -> cyclic(name, 7, steps);
      case CYCLIC_HOUR -> cyclic(name, 24, steps);
      default -> fit.scaled(filled, name, valueOfRank, steps);
    }
    return true;
  }

  private static void cyclic(String name, double period, StepList steps) {
    for (Cyclic.Wave wave : Cyclic.Wave.values()) {
      steps.feature(new Cyclic(name + ":filled", period, wave, name + ":" + lower(wave)));
    }
  }

  private boolean age(LongToDoubleFunction valueOfRank, StepList steps) {
    if (number.statistics().constant()) {
      return false;
    }
    String filled = name() + ":filled";
    String age = name() + ":age";
    steps.add(new ImputeNumber(name() + ":number", number.imputed(valueOfRank), filled));
    AgeOf days = new AgeOf(filled, reference(), unit(), age + ":days");
    if (settings.number().scale() == FeatureSettings.Scale.NONE) {
      steps.feature(new AgeOf(filled, reference(), unit(), age));
      return true;
    }
    steps.add(days);
    double center = (reference() - number.center(valueOfRank)) / unit();
    double spread = number.spread(valueOfRank) / unit();
    steps.feature(new leat.model.Scale(days.output(), center, spread, age));
    return true;
  }

  private double reference() {
    LocalDate given = settings.time().reference();
    boolean isDate = number.column().type() == ColumnType.DATE;
    return given == null
        ? number.statistics().max()
        : given.toEpochDay() * (isDate ? 1.0 : SECONDS_PER_DAY);
  }

  private double unit() {
    return number.column().type() == ColumnType.DATE ? 1 : SECONDS_PER_DAY;
  }

  private String name() {
    return number.column().name();
  }

  private String reason(List<TimePart> made, LongToDoubleFunction valueOfRank) {
    NumberStatistics statistics = number.statistics();
    String parts =
        made.stream()
            .map(part -> part == TimePart.AGE ? "days until " + text(reference()) : words(part))
            .collect(Collectors.joining(", "));
    String reason = text(statistics.min()) + " to " + text(statistics.max()) + ": " + parts;
    return statistics.missing() == 0
        ? reason
        : String.format(
            Locale.ROOT,
            "%s; %,d missing, taken as %s",
            reason,
            statistics.missing(),
            text(number.imputed(valueOfRank)));
  }

  private String text(double value) {
    return number.column().type() == ColumnType.DATE
        ? LocalDate.ofEpochDay((long) value).toString()
        : Instant.ofEpochSecond((long) value).toString();
  }

  private static String words(TimePart part) {
    boolean isCyclic = part.name().startsWith("CYCLIC");
    return isCyclic ? "sine and cosine of " + lower(part(part)) : lower(part);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
