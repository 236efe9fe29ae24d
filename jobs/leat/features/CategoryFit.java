package leat.features;

import java.util.List;
import java.util.Locale;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.CategoryImpute;
import leat.model.CategoryOf;
import leat.model.ImputeCategory;
import leat.model.OneHot;
import leat.model.Step;

/**
 * Fits the steps of one category column: impute, then one slot for each frequent category.
 *
 * @param settings for categories
 * @param column its name
 * @param statistics of its values in the training rows
 */
record CategoryFit(
    FeatureSettings.Category settings, String column, CategoryStatistics statistics) {
  private static final int FEWEST_ROWS_FOR_ID = 100;
  private static final double ID_SHARE = 0.9;

  FittedColumn fit() {
    if (statistics.count() == 0) {
      return FittedColumn.leftOut(column, "no training row has a value");
    }
    if (statistics.tooMany() || looksLikeId()) {
      return FittedColumn.leftOut(column, "looks like an id: " + values());
    }
    CategoryStatistics filled = statistics.filled(imputed());
    if (filled.distinct() == 1) {
      return FittedColumn.leftOut(column, "every training row has the same value");
    }
    List<String> categories = categories(filled);
    if (categories.isEmpty()) {
      return FittedColumn.leftOut(column, "no category has " + settings.minCount() + " rows");
    }
    String reason = reason(filled.distinct() - categories.size());
    return new FittedColumn(
        steps(categories), List.of(column), new FeatureDecision(column, "category", reason));
  }

  private List<Step> steps(List<String> categories) {
    String text = column + ":text";
    String filled = column + ":filled";
    return List.of(
        new CategoryOf(column, text),
        new ImputeCategory(text, imputed(), filled),
        new OneHot(filled, categories, column));
  }

  private boolean looksLikeId() {
    return statistics.count() >= FEWEST_ROWS_FOR_ID
        && statistics.distinct() > ID_SHARE * statistics.count();
  }

  private String values() {
    return statistics.tooMany()
        ? text("more than %,d values", CategoryStatistics.MOST_CATEGORIES)
        : text("%,d values in %,d rows", statistics.distinct(), statistics.count());
  }

  private String imputed() {
    return settings.impute() == CategoryImpute.CONSTANT
        ? settings.constant()
        : statistics.byFrequency().get(0);
  }

  /** The frequent ones; a missing category counts as the one that it is taken as. */
  private List<String> categories(CategoryStatistics filled) {
    return filled.byFrequency().stream()
        .filter(category -> filled.count(category) >= settings.minCount())
        .limit(settings.maxCategories())
        .toList();
  }

  private String reason(int rare) {
    StringBuilder reason = new StringBuilder(text("%,d categories", statistics.distinct()));
    if (rare > 0) {
      reason.append(text(", %,d of them without a slot", rare));
    }
    if (statistics.missing() > 0) {
      reason.append(text("; %,d missing, taken as %s", statistics.missing(), imputed()));
    }
    return reason.toString();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
