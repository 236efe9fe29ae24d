package leat.features;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * Values of given ranks among many, exactly, without sorting: a radix select.
 *
 * <p>Each of five passes counts, for each rank that is asked for, the values by their next 13 bits
 * among those that start with the bits found so far. Memory is 64 KiB a task and rank, whatever the
 * number of rows.
 */
final class RankSelect {
  private static final int DIGIT_BITS = 13;
  private static final int MOST_AT_ONCE = 128;

  private final int[] columns;
  private final long[] left;
  private final long[] prefixes;
  private final long[] rows;

  private RankSelect(List<Asked> asked) {
    columns = asked.stream().mapToInt(Asked::column).toArray();
    left = asked.stream().mapToLong(Asked::rank).toArray();
    prefixes = new long[columns.length];
    rows = new long[columns.length];
  }

  /**
   * What is asked for.
   *
   * @param column position of the value in a row
   * @param rank 0 for the smallest, below the number of rows
   */
  record Asked(int column, long rank) {}

  /**
   * What was found.
   *
   * @param value of that rank
   * @param rows with that very value
   */
  record Found(long value, long rows) {}

  /**
   * The values of some ranks.
   *
   * @param values rows of any longs, compared as signed
   */
  static List<Found> select(JavaRDD<long[]> values, List<Asked> asked) {
    List<Found> found = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += MOST_AT_ONCE) {
      int to = Math.min(asked.size(), from + MOST_AT_ONCE);
      found.addAll(new RankSelect(asked.subList(from, to)).select(values));
    }
    return found;
  }

  private List<Found> select(JavaRDD<long[]> values) {
    for (int known = Long.SIZE; known > 0; known -= DIGIT_BITS) {
      narrow(values, known, Math.max(0, known - DIGIT_BITS));
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      found.add(new Found(prefixes[i] ^ Long.MIN_VALUE, rows[i]));
    }
    return found;
  }

  /** Finds the bits from a shift up to those that are known. */
  private void narrow(JavaRDD<long[]> values, int known, int shift) {
    int[] at = columns;
    long[] starts = prefixes.clone();
    long[][] none = new long[columns.length][1 << (known - shift)];
    long[][] counts =
        Merged.of(
            values.mapPartitions(
                part -> List.<long[][]>of(count(part, at, starts, known, shift)).iterator()),
            none,
            RankSelect::sum);
    for (int i = 0; i < columns.length; i++) {
      int digit = 0;
      while (left[i] >= counts[i][digit]) {
        left[i] -= counts[i][digit++];
      }
      prefixes[i] = prefixes[i] << (known - shift) | digit;
      rows[i] = counts[i][digit];
    }
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

  private static long[][] count(
      Iterator<long[]> part, int[] columns, long[] prefixes, int known, int shift) {
    int digits = 1 << (known - shift);
    long[][] counts = new long[columns.length][digits];
    while (part.hasNext()) {
      long[] row = part.next();
      for (int i = 0; i < columns.length; i++) {
        long value = row[columns[i]] ^ Long.MIN_VALUE;
        if (known == Long.SIZE || value >>> known == prefixes[i]) {
          counts[i][(int) (value >>> shift) & (digits - 1)]++;
        }
      }
    }
    return counts;
  }

  private static long[][] sum(long[][] a, long[][] b) {
    for (int i = 0; i < a.length; i++) {
      for (int digit = 0; digit < a[i].length; digit++) {
        a[i][digit] += b[i][digit];
      }
    }
    return a;
  }
}
