package leat.features;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import leat.FixedPoint;
import leat.contract.Contract;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the sums of weights of training rows are rounded by.
 *
 * @param rows number of rows
 * @param largest weight
 */
record TargetWeights(long rows, double largest) implements Serializable {

  /** The factor of the weights before they are rounded: 1 where all rows weigh 1. */
  static double scale(Dataset<Row> training, Contract contract) {
    RowWeight weight = RowWeight.of(contract);
    if (weight.isOne()) {
      return 1;
    }
    TargetWeights found =
        Merged.of(
            training.javaRDD().mapPartitions(rows -> List.of(of(rows, contract)).iterator()),
            new TargetWeights(0, 0),
            TargetWeights::and);
    return found.rows == 0 ? 1 : FixedPoint.scale(found.rows, found.largest);
  }

  private static TargetWeights of(Iterator<Row> rows, Contract contract) {
    RowWeight weight = RowWeight.of(contract);
    Object[] typed = new Object[contract.columns().size()];
    long count = 0;
    double largest = 0;
    while (rows.hasNext()) {
      Typed.copy(rows.next(), typed);
      largest = Math.max(largest, weight.of(typed));
      count++;
    }
    return new TargetWeights(count, largest);
  }

  private TargetWeights and(TargetWeights other) {
    return new TargetWeights(rows + other.rows, Math.max(largest, other.largest));
  }
}
