package leat.clean;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;

/** Rows made of others, or left out, one after the other; tells when there are no more. */
final class Picked implements Iterator<Row> {
  private final Iterator<Row> rows;
  private final UnaryOperator<Row> made;
  private final Runnable end;
  private Row next;
  private boolean ended;

  /**
   * The rows that are made.
   *
   * @param made gives null for a row that is left out
   * @param end runs once, when all rows were read
   */
  Picked(Iterator<Row> rows, UnaryOperator<Row> made, Runnable end) {
    this.rows = rows;
    this.made = made;
    this.end = end;
  }

  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      next = made.apply(rows.next());
    }
    if (next == null && !ended) {
      ended = true;
      end.run();
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("No row is left");
    }
    Row row = next;
    next = null;
    return row;
  }
}
