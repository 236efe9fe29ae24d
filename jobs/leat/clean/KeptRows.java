package leat.clean;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import leat.contract.Column;
import leat.contract.Violation;
import leat.expectations.RowRules;
import leat.expectations.Tally;
import leat.table.CellReader;
import leat.table.Schemas;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * The rows that keep the contract and the rules that quarantine, typed, in Spark's own form; of one
 * task alone.
 */
final class KeptRows implements Iterator<InternalRow> {
  private final Iterator<InternalRow> ingested;
  private final List<CellReader<Cell>> readers = new ArrayList<>();
  private final RowRules rules;
  private final Tally tally;
  private final PartTallies tallies;
  private final Object[] typed;
  private final int[][] failing;
  private final List<Violation> violations = new ArrayList<>();
  private InternalRow next;
  private boolean ended;

  /**
   * The rows.
   *
   * @param schema of the ingested rows
   * @param tallies gets what was counted, once all rows were read
   */
  KeptRows(Iterator<InternalRow> ingested, StructType schema, Checks checks, PartTallies tallies) {
    this.ingested = ingested;
    this.tally = checks.tally();
    this.tallies = tallies;
    this.rules = new RowRules(checks.contract(), checks.expectations(), checks.moment(), tally);
    List<Column> columns = checks.contract().columns();
    this.typed = new Object[columns.size()];
    this.failing = new int[columns.size()][];
    for (int i = 0; i < columns.size(); i++) {
      int position = schema.fieldIndex(columns.get(i).name());
      int column = i;
      readers.add(
          new CellReader<>(
              columns.get(i),
              position,
              schema.fields()[position].dataType(),
              typed -> Cell.of(typed, value -> rules.failing(column, value))));
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && ingested.hasNext()) {
      next = kept(ingested.next());
    }
    if (next == null && !ended) {
      ended = true;
      tallies.add(tally);
    }
    return next != null;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("No row is left");
    }
    InternalRow row = next;
    next = null;
    return row;
  }

  /** The row, or null where it breaks a rule. */
  private InternalRow kept(InternalRow row) {
    tally.row();
    violations.clear();
    Object[] values = new Object[Schemas.ORIGIN_COLUMNS + typed.length];
    for (int i = 0; i < typed.length; i++) {
      Cell cell = readers.get(i).read(row, violations);
      typed[i] = cell.typed();
      failing[i] = cell.failing();
      values[Schemas.ORIGIN_COLUMNS + i] = cell.internal();
    }
    long id = row.getLong(0);
    boolean keepsRules = rules.check(id, typed, failing, violations);
    if (!keepsRules || !violations.isEmpty()) {
      return null;
    }
    tally.kept(typed);
    values[0] = id;
    values[1] = row.getUTF8String(1);
    values[2] = row.getLong(2);
    return new GenericInternalRow(values);
  }
}
