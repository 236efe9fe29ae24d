package leat.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.CategoryImpute;
import leat.config.FeatureSettings.Encode;
import leat.config.FeatureSettings.Rare;
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
 * @param filled the same with missing ones taken as the category that stands for them
 * @param byFrequency its categories, most frequent first
 */
record CategoryFit(
    FeatureSettings settings,
    Column column,
    CategoryStatistics statistics,
    CategoryStatistics filled,
    List<String> byFrequency) {
  /** What takes the place of rare and unseen categories. */
  static final String OTHER = "(other)";

  /** A category of one row tells nothing: what training saw of it came from rows without it. */
  private static final int FEWEST_ROWS_FOR_TARGET = 2;

  private static final int FEWEST_ROWS_FOR_ID = 100;
  private static final double ID_SHARE = 0.9;
  private static final int PERCENT = 100;

  static CategoryFit of(FeatureSettings settings, Column column, CategoryStatistics statistics) {
    CategoryStatistics filled =
        statistics.count() == 0
            ? statistics
            : statistics.filled(imputed(settings.category(), statistics));
    return new CategoryFit(settings, column, statistics, filled, filled.byFrequency());
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
      return leftOut(FeatureDecision.ID, values() + " in " + rows(statistics.count()));
    }
    if (filled.distinct() == 1) {
      return leftOut(FeatureDecision.CONSTANT, "every training row has the same value");
    }
    boolean hasCategory = wantsTarget() ? !targetCategories().isEmpty() : isTold();
    if (!hasCategory) {
      int least = wantsTarget() ? FEWEST_ROWS_FOR_TARGET : leastRows();
      return leftOut(FeatureDecision.LEFT_OUT, "no category has " + rows(least));
    }
    return Optional.empty();
  }

  private Optional<FittedColumn> leftOut(String kind, String reason) {
    return Optional.of(FittedColumn.leftOut(name(), kind, reason));
  }

  /** Whether any category is told apart from the others. */
  private boolean isTold() {
    return ownCategories().stream().anyMatch(category -> !hasOther() || !category.equals(OTHER));
  }

  private boolean looksLikeId() {
    return statistics.count() >= FEWEST_ROWS_FOR_ID
        && statistics.distinct() > ID_SHARE * statistics.count();
  }

  /** Whether it is target encoded, whatever the number of slots of other columns. */
  boolean wantsTarget() {
    return encode() == Encode.TARGET || (encode() == Encode.AUTO && !whyTarget().isEmpty());
  }

  /** Whether it may be target encoded to save slots. */
  boolean mayChange() {
    return encode() == Encode.AUTO && !targetCategories().isEmpty();
  }

  private Encode encode() {
    Encode own = settings.column(name()).encode();
    return own == Encode.AUTO ? settings.category().encode() : own;
  }

  private String whyTarget() {
    List<String> own = frequent(leastRows(), Integer.MAX_VALUE);
    if (own.size() > settings.category().maxCategories()) {
      return text(
          "more than %,d categories of %s", settings.category().maxCategories(), rows(leastRows()));
    }
    long covered = own.stream().mapToLong(filled::count).sum();
    return 2 * covered < filled.count()
        ? text("most rows are of categories with fewer than %s", rows(leastRows()))
        : "";
  }

  /** Slots with one-hot. */
  int slots() {
    return oneHotCategories().size();
  }

  /** One-hot encoded. */
  FittedColumn oneHot() {
    List<String> categories = oneHotCategories();
    List<Step> steps = filledText();
    String other = hasOther() ? OTHER : null;
    steps.add(new OneHot(name() + ":filled", categories, other, name()));
    long rare = filled.distinct() - ownCategories().size();
    String slots = other == null ? "without a slot" : "in one slot with unseen ones";
    String reason = rare == 0 ? reason("") : reason(text(", %,d of them %s", rare, slots));
    return new FittedColumn(steps, List.of(name()), decision(reason));
  }

  /** The code by whose categories target encoding looks at rows, as its steps. */
  List<Step> code() {
    List<Step> steps = filledText();
    steps.add(new OneHot(name() + ":filled", targetCategories(), codeName()));
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
    String why = because.isEmpty() ? whyTarget() : because;
    String reason = reason(", target encoded" + (why.isEmpty() ? "" : ": " + why));
    return new FittedColumn(
        steps, features, crossFitted, decision("high-cardinality category", reason));
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

  /** Rows that a category needs for a slot; a small table is not asked for as many. */
  private int leastRows() {
    long hundredth = Math.max(1, filled.count() / PERCENT);
    return (int) Math.min(settings.category().minCount(), hundredth);
  }

  /** The frequent ones; a missing category counts as the one that it is taken as. */
  private List<String> ownCategories() {
    return frequent(leastRows(), settings.category().maxCategories());
  }

  private List<String> oneHotCategories() {
    List<String> categories = new ArrayList<>(ownCategories());
    if (hasOther()) {
      categories.remove(OTHER);
      categories.add(OTHER);
    }
    return categories;
  }

  private boolean hasOther() {
    return settings.category().rare() == Rare.OTHER && filled.distinct() > ownCategories().size();
  }

  private List<String> targetCategories() {
    return frequent(FEWEST_ROWS_FOR_TARGET, settings.target().maxCategories());
  }

  private List<String> frequent(int least, int most) {
    return byFrequency.stream()
        .filter(category -> filled.count(category) >= least)
        .limit(most)
        .toList();
  }

  private FeatureDecision decision(String reason) {
    boolean isBoolean = column.type() == ColumnType.BOOLEAN;
    return decision(isBoolean ? "boolean" : "category", reason);
  }

  private FeatureDecision decision(String kind, String reason) {
    return new FeatureDecision(name(), kind, reason);
  }

  private String reason(String more) {
    String reason = text("%,d categories", statistics.distinct()) + more;
    return statistics.missing() == 0
        ? reason
        : reason + text("; %,d missing, taken as %s", statistics.missing(), imputed());
  }

  private String values() {
    return text("%,d different values", statistics.distinct());
  }

  private static String rows(long rows) {
    return text(rows == 1 ? "%,d row" : "%,d rows", rows);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
