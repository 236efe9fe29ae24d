package leat.job;

import org.apache.spark.sql.SparkSession;

/**
 * A Spark session for as long as some work takes.
 *
 * @param spark the session
 * @param own whether it was started for this work, and ends with it
 */
public record Session(SparkSession spark, boolean own) implements AutoCloseable {
  @Override
  public void close() {
    if (own) {
      spark.stop();
    }
  }
}
