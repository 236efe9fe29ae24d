package leat.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows with probabilities as a table of a checkpoint: hash, label, weight, and one by class. */
public final class OutOfFoldTable {
  private static final int BEFORE_PROBABILITIES = 3;

  /** Spark warns of tasks above 1 MiB. */
  private static final int ROWS_OF_A_TASK = 16_384;

  private OutOfFoldTable() {}

  /** Writes them to a path where nothing may be yet. */
  public static void write(OutOfFold rows, SparkSession spark, String path) {
    List<OutOfFold> slices = new ArrayList<>();
    for (int from = 0; from < rows.rows(); from += ROWS_OF_A_TASK) {
      slices.add(slice(rows, from, Math.min(rows.rows(), from + ROWS_OF_A_TASK)));
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<Row> all = context.parallelize(slices, slices.size()).flatMap(OutOfFoldTable::iterator);
    int partitions = Math.min(slices.size(), context.defaultParallelism());
    Tables.write(
        spark.createDataFrame(all, schema(rows.probabilities().length)).coalesce(partitions), path);
  }

  private static OutOfFold slice(OutOfFold rows, int from, int to) {
    return new OutOfFold(
        Arrays.copyOfRange(rows.hashes(), from, to),
        Arrays.copyOfRange(rows.labels(), from, to),
        Arrays.copyOfRange(rows.weights(), from, to),
        Arrays.stream(rows.probabilities())
            .map(ofClass -> Arrays.copyOfRange(ofClass, from, to))
            .toArray(double[][]::new));
  }

  private static Iterator<Row> iterator(OutOfFold rows) {
    return IntStream.range(0, rows.rows()).mapToObj(row -> row(rows, row)).iterator();
  }

  private static Row row(OutOfFold rows, int row) {
    Object[] values = new Object[BEFORE_PROBABILITIES + rows.probabilities().length];
    values[0] = rows.hashes()[row];
    values[1] = rows.labels()[row];
    values[2] = rows.weights()[row];
    for (int k = 0; k < rows.probabilities().length; k++) {
      values[BEFORE_PROBABILITIES + k] = rows.probabilities()[k][row];
    }
    return RowFactory.create(values);
  }

  private static StructType schema(int classes) {
    StructType schema =
        new StructType()
            .add(Columns.HASH, DataTypes.LongType, false)
            .add(Columns.LABEL, DataTypes.IntegerType, false)
            .add(Columns.WEIGHT, DataTypes.DoubleType, false);
    for (int k = 0; k < classes; k++) {
      schema = schema.add("p" + k, DataTypes.DoubleType, false);
    }
    return schema;
  }

  /** Reads what was written. */
  public static JavaRDD<ScoredRow> each(Dataset<Row> table, int classes) {
    return table
        .javaRDD()
        .map(
            row -> {
              double[] probabilities = new double[classes];
              for (int k = 0; k < classes; k++) {
                probabilities[k] = row.getDouble(BEFORE_PROBABILITIES + k);
              }
              return new ScoredRow(row.getLong(0), row.getInt(1), row.getDouble(2), probabilities);
            });
  }
}
