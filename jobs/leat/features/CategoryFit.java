package leat.features;

import java.util.ArrayList;
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
    if (statistics.distinct() == 1 && (statistics.missing() == 0 || !missingIsCategory())) {
      return FittedColumn.leftOut(column, "every training row has the same value");
    }
    if (looksLikeId()) {
      String reason = "looks like an id: %,d values in %,d rows";
      return FittedColumn.leftOut(
          column, String.format(Locale.ROOT, reason, statistics.distinct(), statistics.count()));
    }
    List<String> categories = categories();
    if (categories.isEmpty()) {
      return FittedColumn.leftOut(column, "no category has " + settings.minCount() + " rows");
    }
    String text = column + ":text";
    String filled = column + ":filled";
    List<Step> steps = new ArrayList<>();
    steps.add(new CategoryOf(column, text));
    steps.add(new ImputeCategory(text, imputed(), filled));
    steps.add(new OneHot(filled, categories, column));
    return new FittedColumn(
        steps, List.of(column), new FeatureDecision(column, "category", reason(categories)));
  }

  private boolean looksLikeId() {
    return statistics.count() >= FEWEST_ROWS_FOR_ID
        && statistics.distinct() > ID_SHARE * statistics.count();
  }

  private boolean missingIsCategory() {
    return settings.impute() == CategoryImpute.CONSTANT;
  }

  private String imputed() {
    return missingIsCategory() ? settings.constant() : statistics.byFrequency().get(0);
  }

  private List<String> categories() {
    List<String> kept = new ArrayList<>();
    for (String category : statistics.byFrequency()) {
      if (kept.size() < settings.maxCategories()
          && statistics.count(category) >= settings.minCount()) {
        kept.add(category);
      }
    }
    boolean missing = missingIsCategory() && statistics.missing() >= settings.minCount();
    if (missing && statistics.missing() > 0 && !kept.contains(settings.constant())) {
      kept.add(settings.constant());
    }
    return kept;
  }

  private String reason(List<String> categories) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%,d categories", statistics.distinct()));
    int rare =
        statistics.distinct()
            - (int) categories.stream().filter(c -> statistics.count(c) > 0).count();
    if (rare > 0) {
      text.append(String.format(Locale.ROOT, ", %,d of them without a slot", rare));
    }
    if (statistics.missing() > 0) {
      text.append(
          String.format(
              Locale.ROOT, "; %,d missing, taken as %s", statistics.missing(), imputed()));
    }
    return text.toString();
  }
}
