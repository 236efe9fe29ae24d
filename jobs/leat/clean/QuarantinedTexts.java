package leat.clean;

import java.util.List;
import java.util.stream.Stream;
import leat.contract.Contract;
import leat.table.Schemas;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Rows that clean rejected, as ingest had handed them over. */
final class QuarantinedTexts {
  private QuarantinedTexts() {}

  /**
   * The rows of a quarantine of clean.
   *
   * @param path where it lies, or null where nothing was rejected
   */
  static Dataset<Row> read(SparkSession spark, String path, Contract contract) {
    StructType texts = Schemas.text(contract);
    if (path == null) {
      return spark.createDataFrame(List.of(), texts);
    }
    String[] names = texts.fieldNames();
    Stream<Column> origin = Stream.of(names).limit(Schemas.ORIGIN_COLUMNS).map(functions::col);
    Stream<Column> values =
        Stream.of(names)
            .skip(Schemas.ORIGIN_COLUMNS)
            .map(name -> functions.col("values").getItem(name).as(name));
    return Tables.read(spark, path)
        .select(Stream.concat(origin, values).toArray(Column[]::new))
        .sortWithinPartitions(names[0]);
  }
}
