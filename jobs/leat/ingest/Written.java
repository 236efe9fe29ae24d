package leat.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.spark.sql.SparkSession;

/**
 * What ingest wrote, counted from the files.
 *
 * @param spark the session
 * @param rows good rows
 * @param quarantine URI of the rejected ones, or nothing where there are none
 */
record Written(SparkSession spark, long rows, Optional<String> quarantine) {
  /** Rejected rows. */
  long quarantined() {
    return quarantine
        .map(path -> ParquetRows.count(path, spark.sparkContext().hadoopConfiguration()))
        .orElse(0L);
  }

  /** Rejected rows by reason; a row with two reasons counts in both. */
  Map<String, Long> reasons() {
    Map<String, Long> reasons = new TreeMap<>();
    quarantine.ifPresent(
        path ->
            Tables.read(spark, path)
                .select(explode(col("reasons")).as("reason"))
                .groupBy("reason")
                .count()
                .collectAsList()
                .forEach(row -> reasons.put(row.getString(0), row.getLong(1))));
    return reasons;
  }
}
