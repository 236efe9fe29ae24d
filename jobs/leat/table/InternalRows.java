package leat.table;

import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.apache.spark.sql.sources.BaseRelation;
import org.apache.spark.sql.sources.TableScan;
import org.apache.spark.sql.types.StructType;

/**
 * Rows in Spark's own form, in which a text is bytes and a date a number.
 *
 * <p>Handing these over saves an object for each field, there and back: 90 million of them in 5
 * million rows of 18 columns.
 */
public final class InternalRows extends BaseRelation implements TableScan {
  private final SparkSession spark;
  private final StructType schema;
  private final RDD<InternalRow> rows;

  private InternalRows(SparkSession spark, StructType schema, RDD<InternalRow> rows) {
    this.spark = spark;
    this.schema = schema;
    this.rows = rows;
  }

  /**
   * A table of rows in Spark's own form.
   *
   * @param rows of the schema; a row is read before the next one is asked for
   */
  public static Dataset<Row> dataset(
      SparkSession spark, StructType schema, JavaRDD<InternalRow> rows) {
    return spark.baseRelationToDataFrame(new InternalRows(spark, schema, rows.rdd()));
  }

  /** The rows of a table; each is overwritten by the next. */
  public static JavaRDD<InternalRow> of(Dataset<Row> table) {
    return handedOver(table).or(() -> columnar(table)).orElseGet(() -> copied(table));
  }

  /** The very rows that a table was made of, if any. */
  static Optional<JavaRDD<InternalRow>> handedOver(Dataset<Row> table) {
    return query(table).analyzed() instanceof LogicalRelation relation
            && relation.relation() instanceof InternalRows made
        ? Optional.of(made.rows.toJavaRDD())
        : Optional.empty();
  }

  /** Rows that show what was read where it lies, where nothing is done to it in between. */
  private static Optional<JavaRDD<InternalRow>> columnar(Dataset<Row> table) {
    return plan(table) instanceof WholeStageCodegenExec stage
            && stage.child() instanceof ColumnarToRowExec rows
        ? Optional.of(decoded(rows.child()))
        : Optional.empty();
  }

  /** The rows of a plan that gives columns, where these were decoded. */
  static JavaRDD<InternalRow> decoded(SparkPlan plan) {
    return plan.executeColumnar().toJavaRDD().mapPartitions(VectorRows::new);
  }

  private static JavaRDD<InternalRow> copied(Dataset<Row> table) {
    return query(table).toRdd().toJavaRDD();
  }

  /** How Spark gets a table's rows. */
  static SparkPlan plan(Dataset<Row> table) {
    return query(table).executedPlan();
  }

  private static QueryExecution query(Dataset<Row> table) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) table).queryExecution();
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
