package leat.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The distinct values of a number with their counts, and where it is best parted.
 *
 * <p>A value of many rows (a zero that means none) gets a bin or knot of its own, and the others
 * are placed at quantiles of the remaining rows; else one value could take most of them.
 *
 * @param values ascending
 * @param counts of each value
 */
record Distribution(double[] values, long[] counts) {
  /**
   * Counts equal values.
   *
   * @param sorted ascending
   */
  static Distribution of(double[] sorted) {
    double[] values = new double[sorted.length];
    long[] counts = new long[sorted.length];
    int last = -1;
    for (double value : sorted) {
      if (last < 0 || value != values[last]) {
        values[++last] = value;
      }
      counts[last]++;
    }
    return new Distribution(Arrays.copyOf(values, last + 1), Arrays.copyOf(counts, last + 1));
  }

  /** Number of different values. */
  int distinct() {
    return values.length;
  }

  /**
   * Where bins part, half way between neighbouring values.
   *
   * @param most bins, 2 or more; fewer where there are fewer values
   */
  List<Double> cuts(int most) {
    TreeSet<Double> cuts = new TreeSet<>();
    for (int i : bounds(most)) {
      cuts.add(values[i - 1] + (values[i] - values[i - 1]) / 2);
    }
    return List.copyOf(cuts);
  }

  /** Indexes of values that start a bin. */
  private TreeSet<Integer> bounds(int most) {
    TreeSet<Integer> bounds = new TreeSet<>();
    boolean[] heavy = heavy(most);
    int heavies = 0;
    for (int i = 0; i < values.length; i++) {
      if (heavy[i]) {
        heavies++;
        bounds.add(i);
        bounds.add(i + 1);
      }
    }
    bounds.addAll(quantiles(heavy, Math.max(1, most - heavies)));
    bounds.remove(0);
    bounds.remove(values.length);
    return bounds;
  }

  /** Values at quantiles, the least and the largest included. */
  List<Double> knots(int most) {
    TreeSet<Double> knots = new TreeSet<>();
    boolean[] heavy = heavy(most);
    int heavies = 0;
    for (int i = 0; i < values.length; i++) {
      if (heavy[i]) {
        heavies++;
        knots.add(values[i]);
      }
    }
    knots.add(values[0]);
    knots.add(values[values.length - 1]);
    quantiles(heavy, Math.max(1, most - 1 - heavies)).forEach(i -> knots.add(values[i]));
    return List.copyOf(knots);
  }

  /** Whether each value has a share of the rows that a bin would have; all of few values have. */
  private boolean[] heavy(int most) {
    boolean[] heavy = new boolean[values.length];
    long rows = 0;
    for (long count : counts) {
      rows += count;
    }
    for (int i = 0; i < heavy.length; i++) {
      heavy[i] = values.length <= most || counts[i] * most >= rows;
    }
    return heavy;
  }

  /** Indexes of the values at which each further part of the rows that are not heavy starts. */
  private List<Integer> quantiles(boolean[] heavy, int parts) {
    long rows = 0;
    for (int i = 0; i < heavy.length; i++) {
      rows += heavy[i] ? 0 : counts[i];
    }
    List<Integer> starts = new ArrayList<>();
    long before = 0;
    int part = 1;
    for (int i = 0; i < heavy.length; i++) {
      if (!heavy[i]) {
        before += counts[i];
        for (; part < parts && before * parts > rows * part; part++) {
          starts.add(i);
        }
      }
    }
    return starts;
  }
}
