package leat.jdbc;

import java.io.Serializable;

/**
 * Rows that one task reads: those of a range of the partition column.
 *
 * @param from first position, or null for no lower end
 * @param to first position behind, or null for no upper end
 * @param isNull whether these are the rows without a value, which have no range
 * @param before rows of the ranges before this one
 * @param rows how many there are
 */
public record RowRange(String from, String to, boolean isNull, long before, long rows)
    implements Serializable {
  RowRange counted(long rowsBefore, long rowsInside) {
    return new RowRange(from, to, isNull, rowsBefore, rowsInside);
  }
}
