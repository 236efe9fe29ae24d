package leat.features;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * The value of a given rank among many, exactly, without sorting: a radix select.
 *
 * <p>Each of four passes counts the values by their next 16 bits among those that start with the
 * bits found so far. Memory is 512 KiB a task, whatever the number of rows.
 */
final class RankSelect {
  private static final int DIGIT_BITS = 16;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private RankSelect() {}

  /**
   * The value of a rank.
   *
   * @param values any longs, compared as signed
   * @param rank 0 for the smallest, below the number of values
   */
  static long select(JavaRDD<Long> values, long rank) {
    long prefix = 0;
    long left = rank;
    for (int shift = Long.SIZE - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
      long known = prefix;
      int at = shift;
      long[] counts = values.mapPartitions(part -> count(part, known, at)).reduce(RankSelect::sum);
      int digit = 0;
      while (left >= counts[digit]) {
        left -= counts[digit++];
      }
      prefix = prefix << DIGIT_BITS | digit;
    }
    return prefix ^ Long.MIN_VALUE;
  }

  /** A long that orders as the double does. */
  static long ordered(double value) {
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  /** The double of {@link #ordered}. */
  static double unordered(long ordered) {
    return Double.longBitsToDouble(ordered ^ ((ordered >> 63) & Long.MAX_VALUE));
  }

  private static Iterator<long[]> count(Iterator<Long> part, long prefix, int shift) {
    long[] counts = new long[DIGITS];
    int known = shift + DIGIT_BITS;
    while (part.hasNext()) {
      long value = part.next() ^ Long.MIN_VALUE;
      if (known == Long.SIZE || value >>> known == prefix) {
        counts[(int) (value >>> shift) & (DIGITS - 1)]++;
      }
    }
    return List.of(counts).iterator();
  }

  private static long[] sum(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] += b[i];
    }
    return a;
  }
}
