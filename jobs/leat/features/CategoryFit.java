package leat.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.CategoryImpute;
import leat.config.FeatureSettings.Encode;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.model.CategoryOf;
import leat.model.ImputeCategory;
import leat.model.OneHot;
import leat.model.Step;
import leat.model.TargetEncode;

/**
 * Fits the steps of one category column: impute, then a slot for each frequent category, or numbers
 * from the labels of its rows.
 *
 * @param settings for all columns
 * @param column of the contract
 * @param statistics of its values in the training rows
 * @param frequent which of its categories are told apart
 */
record CategoryFit(
    FeatureSettings settings,
    Column column,
    CategoryStatistics statistics,
    FrequentCategories frequent) {
  private static final int FEWEST_ROWS_FOR_ID = 100;
  private static final double ID_SHARE = 0.9;

  static CategoryFit of(FeatureSettings settings, Column column, CategoryStatistics statistics) {
    CategoryStatistics filled =
        statistics.count() == 0
            ? statistics
            : statistics.filled(imputed(settings.category(), statistics));
    return new CategoryFit(settings, column, statistics, FrequentCategories.of(settings, filled));
  }

  private static String imputed(FeatureSettings.Category settings, CategoryStatistics statistics) {
    return settings.impute() == CategoryImpute.CONSTANT
        ? settings.constant()
        : statistics.byFrequency().get(0);
  }

  /** Why it is no feature, where it is none. */
  Optional<FittedColumn> leftOut() {
    if (statistics.count() == 0) {
      return leftOut(FeatureDecision.CONSTANT, "no training row has a value");
    }
    if (settings.column(name()).kind() == FeatureSettings.ColumnKind.AUTO && looksLikeId()) {
      String values = text("%,d different values in ", statistics.distinct());
      return leftOut(FeatureDecision.ID, values + FrequentCategories.rows(statistics.count()));
    }
    if (frequent.filled().distinct() == 1) {
      return leftOut(FeatureDecision.CONSTANT, "every training row has the same value");
    }
    boolean isTold = wantsTarget() ? !frequent.target().isEmpty() : frequent.anyOwn();
    if (!isTold) {
      int least = wantsTarget() ? FrequentCategories.FEWEST_ROWS_FOR_TARGET : frequent.leastRows();
      return leftOut(FeatureDecision.LEFT_OUT, "no category has " + FrequentCategories.rows(least));
    }
    return NearConstant.leftOut(name(), frequent.largestShare(), settings.selection());
  }

  private Optional<FittedColumn> leftOut(String kind, String reason) {
    return Optional.of(FittedColumn.leftOut(name(), kind, reason));
  }

  private boolean looksLikeId() {
    return statistics.count() >= FEWEST_ROWS_FOR_ID
        && statistics.distinct() > ID_SHARE * statistics.count();
  }

  /** Whether it is target encoded, whatever the number of slots of other columns. */
  boolean wantsTarget() {
    return encode() == Encode.TARGET
        || (encode() == Encode.AUTO && !frequent.whyTarget().isEmpty());
  }

  /** Whether it may be target encoded to save slots. */
  boolean mayChange() {
    return encode() == Encode.AUTO && !frequent.target().isEmpty();
  }

  private Encode encode() {
    Encode own = settings.column(name()).encode();
    return own == Encode.AUTO ? settings.category().encode() : own;
  }

  /** Slots with one-hot. */
  int slots() {
    return frequent.slots().size();
  }

  /** One-hot encoded. */
  FittedColumn oneHot() {
    List<Step> steps = filledText();
    String other = frequent.hasOther() ? FrequentCategories.OTHER : null;
    steps.add(new OneHot(name() + ":filled", frequent.slots(), other, name()));
    String slots = other == null ? "without a slot" : "in one slot with unseen ones";
    String rare = frequent.rare() == 0 ? "" : text(", %,d of them %s", frequent.rare(), slots);
    String kind = column.type() == ColumnType.BOOLEAN ? "boolean" : "category";
    return new FittedColumn(
        steps, List.of(name()), new FeatureDecision(name(), kind, reason(rare)));
  }

  /** The code by whose categories target encoding looks at rows, as its steps. */
  List<Step> code() {
    List<Step> steps = filledText();
    steps.add(new OneHot(name() + ":filled", frequent.target(), codeName()));
    return steps;
  }

  /** The name of the code that {@link #code} makes. */
  String codeName() {
    return name() + ":code";
  }

  /**
   * Target encoded.
   *
   * @param fit of its categories
   * @param classes texts of the label's classes
   * @param because why, where that is for other columns' sake; empty: for its own
   */
  FittedColumn target(TargetFit fit, List<String> classes, String because) {
    List<Step> steps = code();
    List<String> features = new ArrayList<>();
    List<CrossFitted> crossFitted = new ArrayList<>();
    for (int k = 1; k < classes.size(); k++) {
      String feature = classes.size() == 2 ? name() : name() + ":" + classes.get(k);
      List<Double> numbers = fit.numbers(k);
      int others = numbers.size() - 1;
      steps.add(
          new TargetEncode(codeName(), numbers.subList(0, others), numbers.get(others), feature));
      features.add(feature);
      crossFitted.add(new CrossFitted(feature, codeName(), fit.byFold(k)));
    }
    String why = because.isEmpty() ? frequent.whyTarget() : because;
    String reason = reason(", target encoded" + (why.isEmpty() ? "" : ": " + why));
    return new FittedColumn(
        steps,
        features,
        crossFitted,
        new FeatureDecision(name(), "high-cardinality category", reason));
  }

  private List<Step> filledText() {
    String text = name() + ":text";
    return new ArrayList<>(
        List.of(
            new CategoryOf(name(), text), new ImputeCategory(text, imputed(), name() + ":filled")));
  }

  private String name() {
    return column.name();
  }

  private String imputed() {
    return imputed(settings.category(), statistics);
  }

  private String reason(String more) {
    String reason = text("%,d categories", statistics.distinct()) + more;
    return statistics.missing() == 0
        ? reason
        : reason + text("; %,d missing, taken as %s", statistics.missing(), imputed());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
