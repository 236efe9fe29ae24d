package leat.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.Rare;

/**
 * Which categories of a column are told apart, with one-hot and with target encoding.
 *
 * @param settings for all columns
 * @param filled the training rows' categories, missing ones taken as the one that stands for them
 * @param byFrequency their texts, most frequent first
 */
record FrequentCategories(
    FeatureSettings settings, CategoryStatistics filled, List<String> byFrequency) {
  /** What takes the place of rare and unseen categories. */
  static final String OTHER = "(other)";

  /** A category of one row tells nothing: what training saw of it came from rows without it. */
  static final int FEWEST_ROWS_FOR_TARGET = 2;

  private static final int PERCENT = 100;

  static FrequentCategories of(FeatureSettings settings, CategoryStatistics filled) {
    return new FrequentCategories(settings, filled, filled.byFrequency());
  }

  /** Rows that a category needs for a slot; a small table is not asked for as many. */
  int leastRows() {
    long hundredth = Math.max(1, filled.count() / PERCENT);
    return (int) Math.min(settings.category().minCount(), hundredth);
  }

  /** Those with a slot of their own. */
  List<String> own() {
    return frequent(leastRows(), settings.category().maxCategories());
  }

  /** How many have no slot of their own. */
  long rare() {
    return filled.distinct() - own().size();
  }

  /** Whether rare and unseen ones share a slot. */
  boolean hasOther() {
    return settings.category().rare() == Rare.OTHER && rare() > 0;
  }

  /** The slots, that of the others last. */
  List<String> slots() {
    List<String> slots = new ArrayList<>(own());
    if (hasOther()) {
      slots.remove(OTHER);
      slots.add(OTHER);
    }
    return slots;
  }

  /** Whether any slot is that of one category. */
  boolean anyOwn() {
    return own().stream().anyMatch(category -> !hasOther() || !category.equals(OTHER));
  }

  /** Those with a number of their own when target encoded. */
  List<String> target() {
    return frequent(FEWEST_ROWS_FOR_TARGET, settings.target().maxCategories());
  }

  private List<String> frequent(int least, int most) {
    return byFrequency.stream()
        .filter(category -> filled.count(category) >= least)
        .limit(most)
        .toList();
  }

  /** Why target encoding suits them better; empty where it does not. */
  String whyTarget() {
    List<String> own = frequent(leastRows(), Integer.MAX_VALUE);
    if (own.size() > settings.category().maxCategories()) {
      return String.format(
          Locale.ROOT,
          "more than %,d categories of %s",
          settings.category().maxCategories(),
          rows(leastRows()));
    }
    long covered = own.stream().mapToLong(filled::count).sum();
    return 2 * covered < filled.count()
        ? "most rows are of categories with fewer than " + rows(leastRows())
        : "";
  }

  /** Share of the rows that have the most frequent one. */
  double largestShare() {
    return (double) filled.count(byFrequency.get(0)) / filled.count();
  }

  /** A number of rows in words. */
  static String rows(long rows) {
    return String.format(Locale.ROOT, rows == 1 ? "%,d row" : "%,d rows", rows);
  }
}
