package leat.features;

import java.util.Iterator;
import leat.contract.Contract;
import leat.model.NumberOf;
import leat.model.RowValue;
import org.apache.spark.sql.Row;

/** One numeric column's values as longs in the same order; missing ones come last. */
final class OrderedValues implements Iterator<Long> {
  private final Iterator<Row> rows;
  private final RowValue.OfNumber value;
  private final Object[] typed;

  OrderedValues(Iterator<Row> rows, Contract contract, String column) {
    this.rows = rows;
    this.value = NumberOf.value(contract, column);
    this.typed = new Object[contract.columns().size()];
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Long next() {
    Typed.copy(rows.next(), typed);
    double number = value.of(typed);
    return Double.isNaN(number) ? Long.MAX_VALUE : RankSelect.ordered(number);
  }
}
