package leat.clean;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.Violation;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads one column of ingested rows in Spark's own form; of one task alone.
 *
 * <p>Most columns have few different texts. What these were read as is remembered, so that they are
 * decoded, cleaned and parsed once: that took two thirds of the time to clean 5 million rows. A
 * column whose texts are mostly new is found out and read without.
 */
final class CellReader {
  private static final int MOST_TEXTS = 4096;
  private static final int LONGEST = 64;
  private static final int PATIENCE = 4 * MOST_TEXTS;

  private final int position;
  private final DataType from;
  private final ColumnReader reader;
  private Map<UTF8String, Cell> known = new HashMap<>();
  private long found;
  private long missed;

  /**
   * A reader.
   *
   * @param position of the column in the rows
   * @param from its type there
   */
  CellReader(Column column, int position, DataType from) {
    this.position = position;
    this.from = from;
    this.reader = ColumnReader.of(column);
  }

  /**
   * Reads a row's value.
   *
   * @param violations gets what the value breaks
   */
  Cell read(InternalRow row, List<Violation> violations) {
    if (row.isNullAt(position)) {
      return cell(null, violations);
    }
    return from.equals(DataTypes.StringType)
        ? read(row.getUTF8String(position), violations)
        : cell(external(row.get(position, from)), violations);
  }

  private Cell read(UTF8String text, List<Violation> violations) {
    Cell cell = known == null ? null : known.get(text);
    if (cell != null) {
      found++;
      return cell;
    }
    int before = violations.size();
    cell = cell(text.toString(), violations);
    if (known != null) {
      remember(text, violations.size() == before ? cell : null);
    }
    return cell;
  }

  private void remember(UTF8String text, Cell cell) {
    if (++missed > PATIENCE && missed > found) {
      known = null;
    } else if (cell != null && known.size() < MOST_TEXTS && text.numBytes() <= LONGEST) {
      known.put(text.copy(), cell);
    }
  }

  private Cell cell(Object raw, List<Violation> violations) {
    Object typed = reader.read(raw, violations::add);
    return typed == null ? Cell.MISSING : new Cell(typed, internal(typed));
  }

  private Object external(Object internal) {
    if (from.equals(DataTypes.DateType)) {
      return LocalDate.ofEpochDay((Integer) internal);
    }
    return from.equals(DataTypes.TimestampType)
        ? DateTimeUtils.microsToInstant((Long) internal)
        : internal;
  }

  private static Object internal(Object typed) {
    if (typed instanceof String text) {
      return UTF8String.fromString(text);
    }
    if (typed instanceof LocalDate date) {
      return Math.toIntExact(date.toEpochDay());
    }
    return typed instanceof Instant time ? (Object) DateTimeUtils.instantToMicros(time) : typed;
  }
}
