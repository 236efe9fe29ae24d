package leat.features;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each category of a column stands in a set of rows.
 *
 * <p>Beyond {@value #MOST_CATEGORIES} different ones the texts are given up, so that a column of
 * ids or free text cannot fill the memory; {@link ManyCategories} counts these in another way.
 */
final class CategoryStatistics implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The most categories that are kept. */
  static final int MOST_CATEGORIES = 20_000;

  private long missing;
  private long count;
  private long withoutText;
  private Map<String, long[]> counts = new HashMap<>();

  /** Adds a category; null is a missing one. */
  void add(String category) {
    if (category == null) {
      missing++;
    } else {
      count++;
      add(category, 1);
    }
  }

  private void add(String category, long rows) {
    if (counts != null) {
      long[] found = counts.get(category);
      if (found != null) {
        found[0] += rows;
      } else if (counts.size() < MOST_CATEGORIES) {
        counts.put(category, new long[] {rows});
      } else {
        counts = null;
      }
    }
  }

  void add(CategoryStatistics other) {
    missing += other.missing;
    count += other.count;
    if (other.counts == null) {
      counts = null;
    } else {
      other.counts.forEach((category, rows) -> add(category, rows[0]));
    }
  }

  /**
   * The same rows, counted in another way.
   *
   * @param distinct number of categories
   * @param rows of the most frequent ones
   */
  CategoryStatistics counted(long distinct, Map<String, Long> rows) {
    CategoryStatistics counted = new CategoryStatistics();
    counted.missing = missing;
    counted.count = count;
    rows.forEach((category, n) -> counted.counts.put(category, new long[] {n}));
    counted.withoutText = distinct - rows.size();
    return counted;
  }

  /** The same rows, a missing category replaced. */
  CategoryStatistics filled(String category) {
    CategoryStatistics filled = new CategoryStatistics();
    filled.withoutText = withoutText;
    filled.count = count + missing;
    counts.forEach((text, rows) -> filled.counts.put(text, rows.clone()));
    if (missing > 0) {
      filled.counts.computeIfAbsent(category, text -> new long[1])[0] += missing;
    }
    return filled;
  }

  /** Whether there are more categories than are kept; then their texts are not known. */
  boolean tooMany() {
    return counts == null;
  }

  long missing() {
    return missing;
  }

  long count() {
    return count;
  }

  long distinct() {
    return counts.size() + withoutText;
  }

  long count(String category) {
    return counts.getOrDefault(category, new long[1])[0];
  }

  /** The categories, most frequent first, equally frequent ones by their text. */
  List<String> byFrequency() {
    Comparator<Map.Entry<String, long[]>> order =
        Comparator.comparingLong(entry -> -entry.getValue()[0]);
    return counts.entrySet().stream()
        .sorted(order.thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
