package leat.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import leat.SparkForTests;
import leat.table.Columns;
import org.apache.spark.ml.linalg.VectorUDT;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Encoded rows of two codes and three numbers, for Leat and for MLlib.
 *
 * <p>Rows of no code are the reference category, so that the coefficients are unique.
 */
record SmallData(List<Row> rows, int classes) {
  static final boolean[] IS_CODE = {true, false, false, true, false};
  private static final int[] WIDTHS = {3, 1, 1, 2, 1};

  /** Rows whose classes depend on the features; weights between 0.5 and 2.5, or all 1. */
  static SmallData random(int count, int classes, boolean weighted) {
    Random random = new Random(count + classes);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int a = random.nextInt(4) - 1;
      int b = random.nextInt(3) - 1;
      double x = random.nextGaussian();
      double y = 40 + 3 * random.nextGaussian() + a;
      double z = random.nextInt(3) == 0 ? 1 : 0;
      double margin = 0.8 * x - 0.3 * (y - 40) + z + a - 0.5 * b;
      int label = 0;
      for (int k = 1; k < classes; k++) {
        label += margin + 2 * random.nextGaussian() > 3.0 * k - 2 ? 1 : 0;
      }
      double weight = weighted ? 0.5 + 2 * random.nextDouble() : 1;
      rows.add(RowFactory.create(0, (long) i * 0x9E3779B97F4A7C15L, label, weight, a, x, y, b, z));
    }
    return new SmallData(rows, classes);
  }

  static Design design(int classes) {
    return Design.of(WIDTHS, IS_CODE, classes);
  }

  Dataset<Row> dataset() {
    StructType schema =
        new StructType()
            .add(Columns.PART, DataTypes.IntegerType, false)
            .add(Columns.HASH, DataTypes.LongType, false)
            .add(Columns.LABEL, DataTypes.IntegerType, false)
            .add(Columns.WEIGHT, DataTypes.DoubleType, false);
    for (int f = 0; f < IS_CODE.length; f++) {
      schema =
          schema.add(
              Columns.feature(f), IS_CODE[f] ? DataTypes.IntegerType : DataTypes.DoubleType, false);
    }
    return SparkForTests.session().createDataFrame(rows, schema).coalesce(1);
  }

  EncodedRows encoded() {
    return encoded(dataset());
  }

  EncodedRows encoded(Dataset<Row> dataset) {
    return EncodedRows.load(dataset, TrainRun.encoding(), classes);
  }

  /** Label, weight times the factor of its class, and the vector of slots. */
  Dataset<Row> forMllib(double... classWeights) {
    List<Row> dense = new ArrayList<>();
    for (Row row : rows) {
      double factor = classWeights.length == 0 ? 1 : classWeights[row.getInt(2)];
      double[] slots = slots(row);
      dense.add(
          RowFactory.create(
              (double) row.getInt(2), row.getDouble(3) * factor, Vectors.dense(slots)));
    }
    StructType schema =
        new StructType()
            .add("label", DataTypes.DoubleType)
            .add("weight", DataTypes.DoubleType)
            .add("features", new VectorUDT());
    return SparkForTests.session().createDataFrame(dense, schema).coalesce(1);
  }

  long rowsOfClass(int label) {
    return rows.stream().filter(row -> row.getInt(2) == label).count();
  }

  private static double[] slots(Row row) {
    double[] slots = new double[Arrays.stream(WIDTHS).sum()];
    int slot = 0;
    for (int f = 0; f < WIDTHS.length; f++) {
      double value = row.<Number>getAs(Columns.BEFORE_FEATURES + f).doubleValue();
      if (!IS_CODE[f]) {
        slots[slot] = value;
      } else if (value >= 0) {
        slots[slot + (int) value] = 1;
      }
      slot += WIDTHS[f];
    }
    return slots;
  }
}
