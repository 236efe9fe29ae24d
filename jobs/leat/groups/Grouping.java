package leat.groups;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import leat.contract.Column;
import leat.contract.ColumnType;

/**
 * How a column divides rows into groups.
 *
 * <p>Texts and booleans by their values, the most frequent ones in groups of their own; numbers,
 * dates and times by ranges of about equally many rows, unless they have no more values than that.
 * Rows of other values are a group, and rows without a value.
 */
public final class Grouping implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final Division division;

  private Grouping(String column, Division division) {
    this.column = column;
    this.division = division;
  }

  /**
   * The division of a column by some of its values.
   *
   * @param column which the values are of
   * @param sample typed values; null is missing
   * @param values most values in groups of their own, at least 1
   * @param ranges of numbers, dates and times, at least 2
   */
  public static Grouping of(Column column, List<?> sample, int values, int ranges) {
    List<?> present = sample.stream().filter(Objects::nonNull).toList();
    boolean ordered = column.type() != ColumnType.STRING && column.type() != ColumnType.BOOLEAN;
    Division division =
        ordered && present.stream().distinct().limit(ranges + 1L).count() > ranges
            ? Ranges.of(present, ranges)
            : Values.of(present, ordered ? ranges : values);
    return new Grouping(column.name(), division);
  }

  /** Name of the column. */
  public String column() {
    return column;
  }

  /** All groups; in the last two are other values, and rows without a value. */
  public List<Group> groups() {
    return Stream.concat(division.groups().stream(), Stream.of(Group.OTHER, Group.MISSING))
        .toList();
  }

  /** Index of the group that a typed value is in; null is missing. */
  public int of(Object value) {
    return value == null ? division.groups().size() + 1 : division.of(value);
  }
}
