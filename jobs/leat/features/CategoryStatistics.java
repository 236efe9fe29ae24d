package leat.features;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each category of a column stands in a set of rows. */
final class CategoryStatistics implements Serializable {
  private static final long serialVersionUID = 1L;

  private long missing;
  private long count;
  private final Map<String, long[]> counts = new HashMap<>();

  /** Adds a category; null is a missing one. */
  void add(String category) {
    if (category == null) {
      missing++;
    } else {
      count++;
      counts.computeIfAbsent(category, c -> new long[1])[0]++;
    }
  }

  void add(CategoryStatistics other) {
    missing += other.missing;
    count += other.count;
    other.counts.forEach((k, v) -> counts.computeIfAbsent(k, c -> new long[1])[0] += v[0]);
  }

  long missing() {
    return missing;
  }

  long count() {
    return count;
  }

  int distinct() {
    return counts.size();
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
