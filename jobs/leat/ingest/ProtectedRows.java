package leat.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import leat.contract.Violation;
import leat.ingest.ProtectedColumns.Treatment;
import leat.table.CellGetter;
import leat.table.KnownTexts;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The rows whose personal values keep their rules, these values protected; of one task alone.
 *
 * <p>Equal texts are protected alike, so what a text became is remembered.
 */
final class ProtectedRows implements Iterator<InternalRow> {
  private final Iterator<InternalRow> rows;
  private final Treatment[] treatments;
  private final List<KnownTexts<UTF8String>> known = new ArrayList<>();
  private final int width;
  private final List<Violation> broken = new ArrayList<>();
  private InternalRow next;

  ProtectedRows(Iterator<InternalRow> rows, ProtectedColumns columns) {
    this.rows = rows;
    this.treatments = columns.all().toArray(Treatment[]::new);
    this.width = columns.schema().size();
    for (Treatment treatment : treatments) {
      known.add(treatment.reader() == null ? null : new KnownTexts<>());
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      next = kept(rows.next());
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

  /** The row, or null where a personal value breaks a rule. */
  private InternalRow kept(InternalRow row) {
    broken.clear();
    Object[] values = new Object[width];
    int at = 0;
    for (int i = 0; i < treatments.length; i++) {
      Treatment treatment = treatments[i];
      Object value = treatment.reader() == null ? row.get(i, treatment.type()) : covered(row, i);
      if (!treatment.dropped()) {
        values[at++] = value;
      }
    }
    return broken.isEmpty() ? new GenericInternalRow(values) : null;
  }

  private UTF8String covered(InternalRow row, int column) {
    Treatment treatment = treatments[column];
    if (row.isNullAt(column)) {
      return covered(treatment, null);
    }
    if (!treatment.type().equals(DataTypes.StringType)) {
      return covered(treatment, CellGetter.of(treatment.type()).get(row, column));
    }
    UTF8String text = row.getUTF8String(column);
    UTF8String covered = known.get(column).get(text);
    if (covered == null) {
      int before = broken.size();
      covered = covered(treatment, text.toString());
      known.get(column).put(text, broken.size() == before ? covered : null);
    }
    return covered;
  }

  private UTF8String covered(Treatment treatment, Object raw) {
    return UTF8String.fromString(treatment.reader().read(raw, broken::add));
  }
}
