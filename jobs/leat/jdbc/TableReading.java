package leat.jdbc;

import java.io.Serializable;
import java.util.List;

/**
 * How a table is read by tasks; travels to them.
 *
 * @param name of the table in messages
 * @param database how it is reached
 * @param selection which rows
 * @param columns in the order in which they are read
 * @param orderBy columns whose order the rows of a range have
 * @param snapshot that all tasks see, or null where the database has none to share
 * @param ranges what each task reads, in the order of the partition column, none empty
 */
public record TableReading(
    String name,
    Database database,
    Selection selection,
    List<TableColumn> columns,
    List<String> orderBy,
    String snapshot,
    List<RowRange> ranges)
    implements Serializable {
  /** Copies the lists. */
  public TableReading {
    columns = List.copyOf(columns);
    orderBy = List.copyOf(orderBy);
    ranges = List.copyOf(ranges);
  }

  /** All rows, as counted. */
  public long rows() {
    return ranges.stream().mapToLong(RowRange::rows).sum();
  }

  /** The rows of a range. */
  public RowStream open(RowRange range) {
    return new RowStream(this, range);
  }
}
