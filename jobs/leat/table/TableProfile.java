package leat.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import leat.profile.ColumnProfile;
import leat.profile.Profile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Profiles a table in one pass, whatever the number of its columns.
 *
 * <p>Each partition makes a sketch of each column; the sketches are merged in the order of the
 * partitions, so that the same table gives the same profile. Works below {@code Dataset}, on
 * Spark's internal rows and batches: a Row costs an object for each value, and a batch read from
 * Parquet tells which of its values are the same, so that most need not be looked at.
 */
public final class TableProfile {
  private TableProfile() {}

  /** The profile of the rows; columns that are nested are profiled as JSON-like texts. */
  public static Profile of(Dataset<Row> rows) {
    Dataset<Row> flat = FlatColumns.of(rows);
    List<ProfiledColumn> columns =
        Arrays.stream(flat.schema().fields()).map(ProfiledColumn::of).toList();
    List<TableSketch> sketches = sketches(flat, columns).collect();
    TableSketch all = new TableSketch(columns);
    sketches.forEach(all::add);
    return profile(all, flat.schema().fields());
  }

  private static JavaRDD<TableSketch> sketches(Dataset<Row> rows, List<ProfiledColumn> columns) {
    SparkPlan plan = rows.queryExecution().sparkPlan();
    if (plan.supportsColumnar()) {
      RDD<ColumnarBatch> batches = plan.executeColumnar();
      return batches
          .toJavaRDD()
          .mapPartitions((Iterator<ColumnarBatch> all) -> batches(all, columns), true);
    }
    RDD<InternalRow> internal = rows.queryExecution().toRdd();
    return internal
        .toJavaRDD()
        .mapPartitions((Iterator<InternalRow> all) -> rows(all, columns), true);
  }

  private static Iterator<TableSketch> rows(
      Iterator<InternalRow> rows, List<ProfiledColumn> columns) {
    TableSketch sketch = new TableSketch(columns);
    rows.forEachRemaining(sketch::add);
    return List.of(sketch.packed()).iterator();
  }

  private static Iterator<TableSketch> batches(
      Iterator<ColumnarBatch> batches, List<ProfiledColumn> columns) {
    TableSketch sketch = new TableSketch(columns);
    batches.forEachRemaining(sketch::add);
    return List.of(sketch.packed()).iterator();
  }

  private static Profile profile(TableSketch sketch, StructField[] fields) {
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      profiles.add(sketch.column(i).profile(fields[i].name()));
    }
    return new Profile(sketch.rows(), profiles);
  }
}
