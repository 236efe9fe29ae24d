package leat.groups;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leat.contract.CanonicalText;

/**
 * A group for each of the most frequent values, those of equal frequency by their text.
 *
 * @param groups most frequent first
 * @param indexes of the groups by the text of their value
 */
record Values(List<Group> groups, Map<String, Integer> indexes) implements Division {
  private static final long serialVersionUID = 1L;

  static Values of(List<?> sample, int most) {
    Map<String, Integer> counts = new HashMap<>();
    sample.forEach(value -> counts.merge(CanonicalText.of(value), 1, Integer::sum));
    List<String> frequent =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> indexes = new HashMap<>();
    IntStream.range(0, frequent.size()).forEach(i -> indexes.put(frequent.get(i), i));
    return new Values(frequent.stream().map(Group::of).toList(), indexes);
  }

  @Override
  public int of(Object value) {
    return indexes.getOrDefault(CanonicalText.of(value), groups.size());
  }
}
