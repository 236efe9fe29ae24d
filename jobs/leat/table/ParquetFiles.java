package leat.table;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Parquet files, whose reader tells each row's number. */
final class ParquetFiles implements NumberedFiles {
  private final SparkSession spark;
  private final List<NumberedFile> files;
  private final Dataset<Row> table;

  ParquetFiles(SparkSession spark, List<NumberedFile> files) {
    this.spark = spark;
    this.files = files;
    // To look for the schema costs a job.
    this.table =
        spark
            .read()
            .format(FileFormat.PARQUET.sparkName())
            .load(
                files.stream().map(f -> NumberedFiles.literally(f.path())).toArray(String[]::new));
  }

  /** From the footers. */
  @Override
  public Map<Integer, Long> counts() {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Map<Integer, Long> counts = new TreeMap<>();
    files.forEach(file -> counts.put(file.index(), ParquetRows.count(file.path(), hadoop)));
    counts.values().removeIf(rows -> rows == 0);
    return counts;
  }

  @Override
  public StructType schema() {
    return table.schema();
  }

  @Override
  public Dataset<Row> rows(List<Column> columns) {
    List<Column> all = new ArrayList<>(columns);
    all.add(col("_metadata.file_path"));
    all.add(col("_metadata.row_index"));
    Dataset<Row> rows = table.select(all.toArray(Column[]::new));
    HashMap<Path, NumberedFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(new Path(file.path()), file));
    int width = columns.size();
    StructType values = new StructType(Arrays.copyOf(rows.schema().fields(), width));
    StructType schema = Schemas.origin();
    for (StructField field : values.fields()) {
      schema = schema.add(field);
    }
    PlacedScan scan = PlacedScan.of(rows, width).orElseGet(() -> PlacedScan.whole(rows, width));
    return InternalRows.dataset(spark, schema, placed(scan, byPath, values));
  }

  private static JavaRDD<InternalRow> placed(
      PlacedScan scan, HashMap<Path, NumberedFile> files, StructType schema) {
    List<Integer> values = scan.values();
    int path = scan.path();
    int number = scan.number();
    return scan.rows()
        .mapPartitions(part -> new PlacedRows(part, files, schema, values, path, number));
  }
}
