package leat.register;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
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
  private static final long MOST_BROADCAST = 20_000_000;

  private CleanedRows() {}

  /** Contract columns, row id, label class and weight of every test row. */
  static Dataset<Row> test(JobContext context, Contract contract) {
    return cleaned(context, contract, encoded(context));
  }

  /** Some test rows, the same ones every time: those that come first in the source. */
  static List<Object[]> drawn(JobContext context, Contract contract, int count) {
    Dataset<Row> first = encoded(context).orderBy(Columns.ROW_ID).limit(count);
    Dataset<Row> rows = cleaned(context, contract, first);
    List<Object[]> drawn = new ArrayList<>();
    List<Row> found = new ArrayList<>(rows.collectAsList());
    found.sort(Comparator.comparing(row -> row.<Long>getAs(Columns.ROW_ID)));
    for (Row row : found) {
      drawn.add(typed(row, contract));
    }
    return drawn;
  }

  private static Dataset<Row> encoded(JobContext context) {
    return Tables.read(context.spark(), context.input("features").path("data"))
        .where(col(Columns.PART).equalTo(TEST))
        .select(Columns.ROW_ID, Columns.LABEL, Columns.WEIGHT);
  }

  private static Dataset<Row> cleaned(JobContext context, Contract contract, Dataset<Row> test) {
    Dataset<Row> rows = Tables.read(context.spark(), context.input("clean").path("data"));
    boolean few = context.input("features").manifest().rows().out() <= MOST_BROADCAST;
    Stream<Column> own = contract.columns().stream().map(c -> Tables.column(c.name()));
    Stream<Column> added = Stream.of(col(Columns.ROW_ID), col(Columns.LABEL), col(Columns.WEIGHT));
    return rows.join(few ? broadcast(test) : test, Columns.ROW_ID)
        .select(Stream.concat(own, added).toArray(Column[]::new));
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
