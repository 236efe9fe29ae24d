package leat.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.shiftright;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The hash of a given rank within each class, exactly, from two passes over the rows.
 *
 * <p>The first counts the hashes of each class by their highest 16 bits, which tells for every rank
 * where it lies; the second counts the few hashes there one by one.
 *
 * @param buckets by class, how many hashes begin with each 16 bits
 * @param hashes by class, how often each hash stands, for the buckets that were asked for
 */
record ClassRanks(
    Map<Object, TreeMap<Long, Long>> buckets, Map<Object, TreeMap<Long, Long>> hashes) {
  private static final int BUCKET_SHIFT = 48;

  /** The ranks that bound the parts of a class of so many rows. */
  interface Bounds {
    long[] of(long rows);
  }

  /**
   * Counts the rows.
   *
   * @param rows of label and hash
   * @param bounds the ranks that will be asked for
   */
  static ClassRanks of(Dataset<Row> rows, Bounds bounds) {
    Column bucket = shiftright(col("hash"), BUCKET_SHIFT);
    ClassRanks coarse = new ClassRanks(counts(rows, bucket), Map.of());
    Set<Long> asked = new TreeSet<>();
    for (Object label : coarse.buckets.keySet()) {
      for (long rank : bounds.of(coarse.rows(label))) {
        if (rank < coarse.rows(label)) {
          asked.add(place(coarse.buckets.get(label), rank)[0]);
        }
      }
    }
    Dataset<Row> near = rows.where(bucket.isin(asked.toArray()));
    return new ClassRanks(coarse.buckets, counts(near, col("hash")));
  }

  private static Map<Object, TreeMap<Long, Long>> counts(Dataset<Row> rows, Column by) {
    Map<Object, TreeMap<Long, Long>> counts = new HashMap<>();
    for (Row row : rows.groupBy(col("label"), by.as("by")).count().collectAsList()) {
      counts.computeIfAbsent(row.get(0), c -> new TreeMap<>()).put(row.getLong(1), row.getLong(2));
    }
    return counts;
  }

  /** The classes. */
  Set<Object> labels() {
    return buckets.keySet();
  }

  /** How many rows a class has. */
  long rows(Object label) {
    return buckets.get(label).values().stream().mapToLong(n -> n).sum();
  }

  /** The hash of a rank that was asked for, below the number of rows. */
  long hash(Object label, long rank) {
    long[] bucket = place(buckets.get(label), rank);
    return place(hashes.get(label).tailMap(bucket[0] << BUCKET_SHIFT), bucket[1])[0];
  }

  /** The key in which a rank falls, and the rank within that key. */
  private static long[] place(Map<Long, Long> counts, long rank) {
    long left = rank;
    for (Map.Entry<Long, Long> count : counts.entrySet()) {
      if (left < count.getValue()) {
        return new long[] {count.getKey(), left};
      }
      left -= count.getValue();
    }
    throw new IllegalStateException("Fewer rows than counted: no rank " + rank);
  }
}
