package leat.table;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Files of one schema, each row with its file and its number in it. */
public interface NumberedFiles {
  /**
   * The files.
   *
   * @param files of one schema, at least one
   */
  static NumberedFiles of(SparkSession spark, FileFormat format, List<NumberedFile> files) {
    return format == FileFormat.PARQUET
        ? new ParquetFiles(spark, files)
        : new BlockFiles(spark, format, files);
  }

  /**
   * Rows of each file that has any, by its index; not counted by reading what {@link #rows} reads.
   */
  Map<Integer, Long> counts();

  /** The columns of the files. */
  StructType schema();

  /**
   * The rows: row id, file and number, then some columns.
   *
   * @param columns of the files' schema, named
   */
  Dataset<Row> rows(List<Column> columns);

  /** Not a pattern, whatever characters are in it. */
  static String literally(String path) {
    return path.replaceAll("([\\\\\\[\\]{}*?])", "\\\\$1");
  }
}
