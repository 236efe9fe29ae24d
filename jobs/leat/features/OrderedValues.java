package leat.features;

import java.util.Iterator;
import java.util.List;
import leat.contract.Column;
import leat.contract.Contract;
import leat.model.NumberOf;
import leat.model.RowValue;
import org.apache.spark.sql.Row;

/** Values of some numeric columns as longs in the same order; missing ones come last. */
final class OrderedValues implements Iterator<long[]> {
  private final Iterator<Row> rows;
  private final RowValue.OfNumber[] values;
  private final Object[] typed;

  /**
   * The values of rows that have these columns and no others.
   *
   * @param columns numbers, dates or times
   */
  OrderedValues(Iterator<Row> rows, List<Column> columns) {
    Contract alone = new Contract(columns);
    this.rows = rows;
    this.values =
        columns.stream()
            .map(column -> NumberOf.value(alone, column.name()))
            .toArray(RowValue.OfNumber[]::new);
    this.typed = new Object[columns.size()];
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public long[] next() {
    Typed.copy(rows.next(), typed);
    long[] ordered = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      double number = values[i].of(typed);
      ordered[i] = Double.isNaN(number) ? Long.MAX_VALUE : RankSelect.ordered(number);
    }
    return ordered;
  }
}
