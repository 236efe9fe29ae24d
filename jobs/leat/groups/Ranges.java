package leat.groups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leat.contract.CanonicalText;

/**
 * Ranges of numbers, dates or times, divided at quantiles.
 *
 * @param groups lowest first
 * @param cuts where the second and each further range begins, ascending
 */
record Ranges(List<Group> groups, double[] cuts) implements Division {
  private static final long serialVersionUID = 1L;

  /**
   * The ranges.
   *
   * @param sample values that are not all equal
   * @param most ranges, at least 2; fewer where many values are equal
   */
  static Ranges of(List<?> sample, int most) {
    List<Object> sorted = new ArrayList<>(sample);
    sorted.sort(Comparator.comparingDouble(Ranges::position));
    List<Object> cuts = new ArrayList<>();
    Object before = sorted.get(0);
    for (int i = 1; i < most; i++) {
      Object quantile = sorted.get((int) ((long) sorted.size() * i / most));
      if (position(quantile) > position(before)) {
        cuts.add(quantile);
        before = quantile;
      }
    }
    if (cuts.isEmpty()) {
      cuts.add(aboveLowest(sorted));
    }
    return new Ranges(groups(cuts), cuts.stream().mapToDouble(Ranges::position).toArray());
  }

  /** Where most values are the lowest one, it is a range of its own. */
  private static Object aboveLowest(List<Object> sorted) {
    double lowest = position(sorted.get(0));
    return sorted.stream().filter(value -> position(value) > lowest).findFirst().orElseThrow();
  }

  private static List<Group> groups(List<Object> cuts) {
    List<String> texts = cuts.stream().map(CanonicalText::of).toList();
    List<Group> groups = new ArrayList<>();
    groups.add(Group.of("below " + texts.get(0)));
    for (int i = 1; i < texts.size(); i++) {
      groups.add(Group.of(texts.get(i - 1) + " to below " + texts.get(i)));
    }
    groups.add(Group.of("from " + texts.get(texts.size() - 1)));
    return groups;
  }

  @Override
  public int of(Object value) {
    double position = position(value);
    int range = 0;
    while (range < cuts.length && position >= cuts[range]) {
      range++;
    }
    return range;
  }

  static double position(Object value) {
    if (value instanceof LocalDate date) {
      return date.toEpochDay();
    }
    if (value instanceof Instant time) {
      return time.getEpochSecond() + time.getNano() * 1e-9;
    }
    return ((Number) value).doubleValue();
  }
}
