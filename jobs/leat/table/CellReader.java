package leat.table;

import java.util.List;
import java.util.function.Function;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.Violation;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads one column of ingested rows in Spark's own form, by the contract; of one task alone.
 *
 * <p>What texts and coded values were read as is remembered, so that each different one is decoded,
 * cleaned and parsed once: that took two thirds of the time to clean 5 million rows.
 *
 * @param <C> what is made of a typed value
 */
public final class CellReader<C> {
  private final int position;
  private final DataType from;
  private final CellGetter value;
  private final ColumnReader reader;
  private final Function<Object, C> made;
  private final Read<C> missing;
  private final KnownTexts<Read<C>> texts = new KnownTexts<>();
  private final KnownCodes<Read<C>> codes = new KnownCodes<>();

  /**
   * A reader.
   *
   * @param position of the column in the rows
   * @param from its type there
   * @param made what a typed value, or null, becomes
   */
  public CellReader(Column column, int position, DataType from, Function<Object, C> made) {
    this.position = position;
    this.from = from;
    this.value = CellGetter.of(from);
    this.reader = ColumnReader.of(column);
    this.made = made;
    this.missing = new Read<>(made.apply(null));
  }

  /** What a value came to; without one it is missing. */
  private record Read<C>(C value) {}

  /**
   * Reads a row's value.
   *
   * @param violations gets what the value breaks
   */
  public C read(InternalRow row, List<Violation> violations) {
    return row instanceof CodedRow coded
        ? coded(row, coded.batch(), coded.code(position), violations)
        : whole(row, violations).value;
  }

  private C coded(InternalRow row, int batch, int code, List<Violation> violations) {
    Read<C> before = codes.get(batch, code);
    if (before != null) {
      return before.value;
    }
    int broken = violations.size();
    Read<C> read = whole(row, violations);
    if (violations.size() == broken) {
      codes.put(batch, code, read);
    }
    return read.value;
  }

  private Read<C> whole(InternalRow row, List<Violation> violations) {
    if (row.isNullAt(position)) {
      return cell(null, violations);
    }
    return from.equals(DataTypes.StringType)
        ? text(row.getUTF8String(position), violations)
        : cell(value.get(row, position), violations);
  }

  private Read<C> text(UTF8String text, List<Violation> violations) {
    Read<C> cell = texts.get(text);
    if (cell == null) {
      int before = violations.size();
      cell = cell(text.toString(), violations);
      texts.put(text, violations.size() == before ? cell : null);
    }
    return cell;
  }

  private Read<C> cell(Object raw, List<Violation> violations) {
    Object typed = reader.read(raw, violations::add);
    return typed == null ? missing : new Read<>(made.apply(typed));
  }
}
