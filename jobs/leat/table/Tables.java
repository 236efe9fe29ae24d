package leat.table;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Reads and writes the files of checkpoints: Parquet, and nothing else. */
public final class Tables {
  private Tables() {}

  /** The rows under a path, in no promised order. */
  public static Dataset<Row> read(SparkSession spark, String path) {
    return spark.read().parquet(path);
  }

  /** Writes the rows to a path where nothing may be yet; one file per partition. */
  public static void write(Dataset<Row> rows, String path) {
    rows.write().mode(SaveMode.ErrorIfExists).option("compression", "snappy").parquet(path);
  }

  /** A column by its name, whatever dots, spaces and backticks the name has. */
  public static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }
}
