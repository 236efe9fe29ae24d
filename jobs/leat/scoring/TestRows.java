package leat.scoring;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import leat.contract.Contract;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The cleaned rows of the test part, as a model takes them.
 *
 * @param cleaned what clean wrote
 * @param encoded what features wrote: it knows each row's part, label class and weight
 * @param encodedRows how many rows {@code encoded} has
 * @param contract whose columns the rows have, by name and in its order
 */
public record TestRows(
    Dataset<Row> cleaned, Dataset<Row> encoded, long encodedRows, Contract contract) {
  private static final int TEST = 2;
  private static final long MOST_BROADCAST = 20_000_000;
  private static final long HASHES = 1L << 30;

  /** Contract columns, then row id, label class and weight, of every test row. */
  public Dataset<Row> all() {
    return cleaned(test());
  }

  /**
   * Some test rows as in {@link #all}, chosen by a hash; all where they are few.
   *
   * @param testRows how many test rows there are
   * @param most that are wanted; there may be a few more
   */
  public Dataset<Row> sample(long testRows, long most) {
    Column hash = functions.pmod(functions.xxhash64(col(Columns.ROW_ID)), functions.lit(HASHES));
    long share = (long) Math.ceil((double) HASHES * most / Math.max(most, testRows));
    return cleaned(testRows <= most ? test() : test().where(hash.lt(share)));
  }

  /** Some test rows, the same ones every time: those that come first in the source. */
  public List<Object[]> first(int count) {
    Dataset<Row> first = test().orderBy(Columns.ROW_ID).limit(count);
    List<Row> found = new ArrayList<>(cleaned(first).collectAsList());
    found.sort(Comparator.comparing(row -> row.<Long>getAs(Columns.ROW_ID)));
    return found.stream().map(row -> typed(row, contract)).toList();
  }

  /** The contract's values of a row of {@link #all}, in its order. */
  public static Object[] typed(Row row, Contract contract) {
    Object[] typed = new Object[contract.columns().size()];
    for (int i = 0; i < typed.length; i++) {
      typed[i] = row.get(i);
    }
    return typed;
  }

  private Dataset<Row> test() {
    return encoded
        .where(col(Columns.PART).equalTo(TEST))
        .select(Columns.ROW_ID, Columns.LABEL, Columns.WEIGHT);
  }

  private Dataset<Row> cleaned(Dataset<Row> test) {
    boolean few = encodedRows <= MOST_BROADCAST;
    Stream<Column> own = contract.columns().stream().map(c -> Tables.column(c.name()));
    Stream<Column> added = Stream.of(col(Columns.ROW_ID), col(Columns.LABEL), col(Columns.WEIGHT));
    return cleaned
        .join(few ? broadcast(test) : test, Columns.ROW_ID)
        .select(Stream.concat(own, added).toArray(Column[]::new));
  }
}
