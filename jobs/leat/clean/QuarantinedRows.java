package leat.clean;

import java.util.List;
import leat.table.Columns;
import leat.table.Schemas;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that clean rejected, as ingest had handed them over.
 *
 * <p>Quarantine keeps values as canonical texts, which a cast brings back to the type that they had
 * in the source.
 */
final class QuarantinedRows {
  private QuarantinedRows() {}

  /**
   * The rows of a quarantine of clean.
   *
   * @param path where it lies, or null where nothing was rejected
   * @param ingested the schema of what ingest put out
   */
  static Dataset<Row> read(SparkSession spark, String path, StructType ingested) {
    if (path == null) {
      return spark.createDataFrame(List.of(), ingested);
    }
    StructField[] fields = ingested.fields();
    Column[] columns = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      String name = fields[i].name();
      columns[i] =
          i < Schemas.ORIGIN_COLUMNS
              ? functions.col(name)
              : functions.col("values").getItem(name).cast(fields[i].dataType()).as(name);
    }
    return Tables.read(spark, path).select(columns).sortWithinPartitions(Columns.ROW_ID);
  }
}
