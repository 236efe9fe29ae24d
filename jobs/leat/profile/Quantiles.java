package leat.profile;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The quantile sketch of Karnin, Lang and Liberty, "Optimal quantile approximation in streams"
 * (2016), with weights.
 *
 * <p>Level {@code l} holds values that stand for 2^l each; a full level is sorted, and every second
 * value moves up. The library's own one tosses its coins with a generator that cannot be seeded, so
 * that the same rows would give another profile every time; here the coin is a hash of how often it
 * was tossed.
 */
final class Quantiles implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Values of a level, an even number: a rank is then off by less than 1 %, 99 times of 100. */
  private static final int SIZE = 400;

  private static final int SMALLEST = 8;
  private static final int LEVELS = 60;

  private final double[][] levels = new double[LEVELS][];
  private final int[] sizes = new int[LEVELS];
  private int top;
  private long tosses;

  /** Adds a value that stands there so many times. */
  void add(double value, long times) {
    for (int level = 0; times >>> level != 0; level++) {
      if ((times >>> level & 1) != 0) {
        put(level, value);
      }
    }
  }

  void add(Quantiles other) {
    for (int level = 0; level <= other.top; level++) {
      for (int i = 0; i < other.sizes[level]; i++) {
        put(level, other.levels[level][i]);
      }
    }
  }

  /** The values that are left, with their weights. */
  void forEach(WeightedValues to) {
    for (int level = 0; level <= top; level++) {
      for (int i = 0; i < sizes[level]; i++) {
        to.add(levels[level][i], 1L << level);
      }
    }
  }

  private void put(int level, double value) {
    top = Math.max(top, level);
    if (levels[level] == null) {
      levels[level] = new double[SMALLEST];
    }
    if (sizes[level] == SIZE) {
      compact(level);
    } else if (sizes[level] == levels[level].length) {
      levels[level] = Arrays.copyOf(levels[level], Math.min(2 * sizes[level], SIZE));
    }
    levels[level][sizes[level]++] = value;
  }

  private void compact(int level) {
    double[] values = levels[level];
    Arrays.sort(values);
    sizes[level] = 0;
    for (int i = (int) (Hash.of(++tosses) & 1); i < SIZE; i += 2) {
      put(level + 1, values[i]);
    }
  }
}
