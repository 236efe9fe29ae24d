package leat.ingest;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.sources.BaseRelation;
import org.apache.spark.sql.sources.TableScan;
import org.apache.spark.sql.types.StructType;

/**
 * The good records of the source as a data source of Spark.
 *
 * <p>A relation may hand over rows in Spark's internal form ({@link #needConversion}), which saves
 * a Java string for each field, there and back: 90 million of them in 5 million rows of 18 columns.
 */
final class RecordRelation extends BaseRelation implements TableScan {
  private final SparkSession spark;
  private final StructType schema;
  private final RDD<InternalRow> rows;

  private RecordRelation(SparkSession spark, StructType schema, RDD<InternalRow> rows) {
    this.spark = spark;
    this.schema = schema;
    this.rows = rows;
  }

  /** The rows of the chunks, each group in a partition of its own. */
  static Dataset<Row> dataset(
      SparkSession spark, SourceReader source, List<List<Chunk>> groups, StructType schema) {
    RDD<InternalRow> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(groups, Math.max(1, groups.size()))
            .flatMap(chunks -> (Iterator<InternalRow>) new GoodRows(source, chunks))
            .rdd();
    return spark.baseRelationToDataFrame(new RecordRelation(spark, schema, rows));
  }

  @Override
  public SQLContext sqlContext() {
    return spark.sqlContext();
  }

  @Override
  public StructType schema() {
    return schema;
  }

  @Override
  public boolean needConversion() {
    return false;
  }

  @Override
  @SuppressWarnings("unchecked")
  public RDD<Row> buildScan() {
    return (RDD<Row>) (RDD<?>) rows;
  }
}
