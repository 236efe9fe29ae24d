package leat.leakage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a column is the label under another name, with noise or without.
 *
 * <p>Its values, about as many as there are classes, are each read as the class with which they
 * stand most often, of equally large classes. What counts is the mean share of the rows of each
 * class that is read rightly: chance gives one divided by the number of classes, however rare a
 * class is.
 *
 * @param agreement that mean; 0 where a class has no value of its own
 * @param reading the class that each value is read as
 */
record LabelCopy(double agreement, Map<String, String> reading) {
  private static final LabelCopy NONE = new LabelCopy(0, Map.of());
  private static final int MORE_VALUES = 2;

  /** The least agreement of a copy. */
  static final double LEAST = 0.85;

  static LabelCopy of(ColumnScan scan, Classes classes) {
    Groups groups = scan.groups();
    List<Integer> large = classes.large();
    if (large.size() < 2
        || groups.count() > large.size() + MORE_VALUES
        || groups.count() < large.size()) {
      return NONE;
    }
    long[][] rows = new long[groups.count()][classes.names().size()];
    String[] values = new String[groups.count()];
    for (int row = 0; row < groups.of().length; row++) {
      if (classes.of()[row] >= 0) {
        rows[groups.of()[row]][classes.of()[row]]++;
        values[groups.of()[row]] = scan.column().shown(row);
      }
    }
    return reading(rows, values, classes, large);
  }

  private static LabelCopy reading(
      long[][] rows, String[] values, Classes classes, List<Integer> large) {
    Map<String, String> reading = new TreeMap<>();
    double[] agreed = new double[classes.names().size()];
    for (int group = 0; group < rows.length; group++) {
      int best = large.get(0);
      for (int c : large) {
        if (share(rows, group, c, classes) > share(rows, group, best, classes)) {
          best = c;
        }
      }
      agreed[best] += share(rows, group, best, classes);
      reading.put(String.valueOf(values[group]), classes.names().get(best));
    }
    double sum = large.stream().mapToDouble(c -> agreed[c]).sum();
    boolean every = large.stream().allMatch(c -> agreed[c] > 0);
    return every ? new LabelCopy(sum / large.size(), reading) : NONE;
  }

  private static double share(long[][] rows, int group, int wanted, Classes classes) {
    return (double) rows[group][wanted] / classes.rows()[wanted];
  }

  boolean isCopy() {
    return agreement >= LEAST;
  }
}
