package leat.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the training rows hold in one column: what later batches are compared with.
 *
 * @param column its name
 * @param kind {@code number} or {@code category}
 * @param count rows with a value
 * @param missing rows without
 * @param min smallest number; null for categories, and where there is none
 * @param max largest number
 * @param mean of the numbers
 * @param deviation of the numbers, unbiased
 * @param top the most frequent categories and their rows; none for numbers
 */
record ColumnProfile(
    String column,
    String kind,
    long count,
    long missing,
    Double min,
    Double max,
    Double mean,
    Double deviation,
    Map<String, Long> top) {
  private static final int MOST_CATEGORIES = 100;

  static ColumnProfile of(String column, NumberStatistics numbers) {
    boolean any = numbers.count() > 0;
    return new ColumnProfile(
        column,
        "number",
        numbers.count(),
        numbers.missing(),
        any ? numbers.min() : null,
        any ? numbers.max() : null,
        any ? numbers.mean() : null,
        any && !numbers.squaresOverflow() ? numbers.deviation() : null,
        Map.of());
  }

  static ColumnProfile of(String column, CategoryStatistics categories) {
    Map<String, Long> top = new LinkedHashMap<>();
    List<String> ordered = categories.tooMany() ? List.of() : categories.byFrequency();
    ordered.stream().limit(MOST_CATEGORIES).forEach(c -> top.put(c, categories.count(c)));
    return new ColumnProfile(
        column, "category", categories.count(), categories.missing(), null, null, null, null, top);
  }
}
