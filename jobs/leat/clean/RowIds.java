package leat.clean;

import java.util.Arrays;
import leat.table.Columns;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Leaves rows out by their ids. */
final class RowIds {
  /** Most ids that each executor gets a copy of (16 MB); more of them are joined. */
  private static final long MOST_COPIED = 2_000_000;

  private final long mostCopied;

  RowIds() {
    this(MOST_COPIED);
  }

  RowIds(long mostCopied) {
    this.mostCopied = mostCopied;
  }

  /**
   * The rows without some of them.
   *
   * @param ids a table with the ids of the rows to leave out
   * @param count how many these are
   */
  Dataset<Row> without(Dataset<Row> rows, Dataset<Row> ids, long count) {
    return count <= mostCopied ? filtered(rows, ids) : joined(rows, ids);
  }

  private static Dataset<Row> joined(Dataset<Row> rows, Dataset<Row> ids) {
    Column same = rows.col(Columns.ROW_ID).equalTo(ids.col(Columns.ROW_ID));
    return rows.join(ids, same, "left_anti").sortWithinPartitions(Columns.ROW_ID);
  }

  /** Keeps the order of the rows, and moves none of them. */
  private static Dataset<Row> filtered(Dataset<Row> rows, Dataset<Row> ids) {
    long[] sorted =
        ids.select(Columns.ROW_ID).as(Encoders.LONG()).collectAsList().stream()
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    Broadcast<long[]> copied =
        JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext()).broadcast(sorted);
    UDF1<Long, Boolean> absent = id -> Arrays.binarySearch(copied.value(), id) < 0;
    UserDefinedFunction filter = functions.udf(absent, DataTypes.BooleanType);
    return rows.where(filter.apply(functions.col(Columns.ROW_ID)));
  }
}
