package leat.table;

import java.util.List;
import leat.LeatException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads tables that are no part of a pipeline, such as what its keys refer to. */
public final class OtherTables {
  private OtherTables() {}

  /**
   * The rows of files.
   *
   * @param type {@code csv}, with a header and as texts, or {@code parquet}
   * @param paths files, folders or globs
   * @throws LeatException when there is nothing that can be read
   */
  public static Dataset<Row> read(SparkSession spark, String type, List<String> paths) {
    String[] all = paths.toArray(String[]::new);
    try {
      return type.equals("parquet")
          ? spark.read().parquet(all)
          : spark
              .read()
              .option("header", true)
              .option("escape", "\"")
              .option("multiLine", true)
              .csv(all);
    } catch (Exception e) {
      if (e instanceof SparkThrowable) {
        String line = e.getMessage().lines().findFirst().orElse("");
        String reason = line.replaceFirst("^\\[.*?] ", "").replaceFirst("\\.? SQLSTATE.*", "");
        throw LeatException.usage("Cannot read " + String.join(", ", paths) + ": " + reason, e);
      }
      throw e;
    }
  }
}
