package leat.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import leat.metrics.WeightRange;
import leat.scoring.ScoredRow;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The scored rows of one part.
 *
 * @param rows each with its scores
 * @param table the same rows, of which the weight can be read alone
 * @param weight the column of the weight
 * @param most how many rows there are at most
 */
public record PartRows(JavaRDD<ScoredRow> rows, Dataset<Row> table, String weight, long most) {
  /** How many rows there are, and between which weights. */
  WeightRange weights() {
    Row found = table.agg(count(lit(1)), min(col(weight)), max(col(weight))).first();
    return found.getLong(0) == 0
        ? new WeightRange(0, 1, 1)
        : new WeightRange(found.getLong(0), found.getDouble(1), found.getDouble(2));
  }
}
