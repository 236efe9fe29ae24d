package leat.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.contract.Column;
import leat.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Counts the categories of a column that has too many for the memory of a task. */
final class ManyCategories {
  private ManyCategories() {}

  /**
   * The most frequent categories and how many there are at all.
   *
   * @param training training rows
   * @param found what is known of them
   * @param most how many categories are named at most; equally frequent ones are so all, or none
   */
  static CategoryStatistics of(
      Dataset<Row> training, Column column, CategoryStatistics found, int most) {
    Dataset<Row> counts =
        training
            .select(Tables.column(column.name()).cast("string").as("category"))
            .where(col("category").isNotNull())
            .groupBy("category")
            .agg(count(lit(1)).as("rows"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<Row> byRows =
          counts
              .groupBy("rows")
              .agg(count(lit(1)).as("categories"))
              .orderBy(col("rows").desc())
              .collectAsList();
      return found.counted(
          distinct(byRows), named(counts.where(col("rows").geq(least(byRows, most)))));
    } finally {
      counts.unpersist();
    }
  }

  private static long distinct(List<Row> byRows) {
    return byRows.stream().mapToLong(row -> row.getLong(1)).sum();
  }

  /** The fewest rows of a category that still has a name. */
  private static long least(List<Row> byRows, int most) {
    long least = Long.MAX_VALUE;
    long categories = 0;
    for (Row row : byRows) {
      categories += row.getLong(1);
      if (categories > most) {
        return least;
      }
      least = row.getLong(0);
    }
    return least;
  }

  private static Map<String, Long> named(Dataset<Row> counts) {
    Map<String, Long> named = new HashMap<>();
    counts.toLocalIterator().forEachRemaining(row -> named.put(row.getString(0), row.getLong(1)));
    return named;
  }
}
