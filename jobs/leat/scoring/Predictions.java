package leat.scoring;

import leat.table.Columns;
import leat.table.InternalRows;
import leat.table.Tables;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Scored rows as a table: {@code _row_id}, {@code label} (class index), {@code weight} and {@code
 * probability}, of class 1 where there are two, else an array with one for each class.
 */
public final class Predictions {
  /** Name of the column with the weight. */
  public static final String WEIGHT = "weight";

  private Predictions() {}

  /** Writes them to a path where nothing may be yet. */
  public static void write(JavaRDD<ScoredRow> rows, int classes, SparkSession spark, String path) {
    JavaRDD<Row> written =
        rows.map(
            row ->
                RowFactory.create(
                    row.id(),
                    row.label(),
                    row.weight(),
                    classes == 2 ? (Object) row.probabilities()[1] : row.probabilities()));
    Tables.write(spark.createDataFrame(written, schema(classes)), path);
  }

  private static StructType schema(int classes) {
    DataType several = DataTypes.createArrayType(DataTypes.DoubleType, false);
    return new StructType()
        .add(Columns.ROW_ID, DataTypes.LongType, false)
        .add("label", DataTypes.IntegerType, false)
        .add(WEIGHT, DataTypes.DoubleType, false)
        .add("probability", classes == 2 ? DataTypes.DoubleType : several, false);
  }

  /** Reads what was written. */
  public static JavaRDD<ScoredRow> each(Dataset<Row> table, int classes) {
    return InternalRows.of(table).map(row -> scored(row, classes));
  }

  /** One row that begins with what was written. */
  static ScoredRow scored(Row row, int classes) {
    double[] probabilities =
        classes == 2
            ? new double[] {1 - row.getDouble(3), row.getDouble(3)}
            : row.<Double>getList(3).stream().mapToDouble(Double::doubleValue).toArray();
    return new ScoredRow(row.getLong(0), row.getInt(1), row.getDouble(2), probabilities);
  }

  private static ScoredRow scored(InternalRow row, int classes) {
    double[] probabilities =
        classes == 2
            ? new double[] {1 - row.getDouble(3), row.getDouble(3)}
            : row.getArray(3).toDoubleArray();
    return new ScoredRow(row.getLong(0), row.getInt(1), row.getDouble(2), probabilities);
  }
}
