package leat.register;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import leat.contract.Contract;
import leat.job.JobContext;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The cleaned rows of the test part, as the model takes them. */
final class CleanedRows {
  private static final int TEST = 2;
  private static final long MOST_BROADCAST = 5_000_000;

  private CleanedRows() {}

  /** Contract columns, row id, label class and weight of every test row. */
  static Dataset<Row> test(JobContext context, Contract contract) {
    Dataset<Row> encoded = Tables.read(context.spark(), context.input("features").path("data"));
    Dataset<Row> test =
        encoded
            .where(col(Columns.PART).equalTo(TEST))
            .select(Columns.ROW_ID, Columns.LABEL, Columns.WEIGHT);
    Dataset<Row> cleaned = Tables.read(context.spark(), context.input("clean").path("data"));
    boolean few = test.count() <= MOST_BROADCAST;
    Stream<Column> own = contract.columns().stream().map(c -> Tables.column(c.name()));
    Stream<Column> added = Stream.of(col(Columns.ROW_ID), col(Columns.LABEL), col(Columns.WEIGHT));
    return cleaned
        .join(few ? broadcast(test) : test, Columns.ROW_ID)
        .select(Stream.concat(own, added).toArray(Column[]::new));
  }

  /** Some test rows, the same ones every time. */
  static List<Object[]> drawn(Dataset<Row> test, Contract contract, int count) {
    List<Object[]> drawn = new ArrayList<>();
    for (Row row : test.orderBy(Columns.ROW_ID).limit(count).collectAsList()) {
      drawn.add(typed(row, contract));
    }
    return drawn;
  }

  /** The contract's values of a row, in its order; they come first. */
  static Object[] typed(Row row, Contract contract) {
    Object[] typed = new Object[contract.columns().size()];
    for (int i = 0; i < typed.length; i++) {
      typed[i] = row.get(i);
    }
    return typed;
  }
}
