package leat.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides rows by their partition column, and counts each part.
 *
 * <p>One statement finds the smallest and the largest value and how many rows have none, one for
 * each part counts it: a count by ranges needs only the column's index, where it has one. The parts
 * are as wide as each other, not as full.
 */
final class Ranges {
  private final Connection connection;
  private final Selection rows;

  Ranges(Connection connection, Selection rows) {
    this.connection = connection;
    this.rows = rows;
  }

  List<RowRange> of(int most) throws SQLException {
    String column = rows.name(rows.partition());
    Axis axis = rows.partitionAxis();
    List<RowRange> ranges =
        rows.aggregate(
            connection,
            found ->
                divided(
                    axis.read(found, 1),
                    axis.read(found, 2),
                    found.getLong(3) > found.getLong(4),
                    most),
            "MIN(" + column + ")",
            "MAX(" + column + ")",
            "COUNT(*)",
            "COUNT(" + column + ")");
    return counted(ranges);
  }

  private List<RowRange> divided(String min, String max, boolean hasNulls, int most) {
    List<RowRange> ranges = new ArrayList<>();
    if (hasNulls) {
      ranges.add(new RowRange(null, null, true, 0, 0));
    }
    List<String> cuts = min == null ? List.of() : rows.partitionAxis().between(min, max, most);
    for (int i = 0; i <= cuts.size() && min != null; i++) {
      String from = i == 0 ? null : cuts.get(i - 1);
      String to = i == cuts.size() ? null : cuts.get(i);
      ranges.add(new RowRange(from, to, false, 0, 0));
    }
    return ranges;
  }

  private List<RowRange> counted(List<RowRange> ranges) throws SQLException {
    List<RowRange> counted = new ArrayList<>();
    long before = 0;
    for (RowRange range : ranges) {
      long inside = rows.count(connection, range);
      if (inside > 0) {
        counted.add(range.counted(before, inside));
      }
      before += inside;
    }
    return counted;
  }
}
