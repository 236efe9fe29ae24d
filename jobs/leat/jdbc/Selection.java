package leat.jdbc;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import leat.config.JdbcSettings;

/**
 * Statements on one table or query.
 *
 * @param from what stands behind FROM
 * @param quote the database's quote of names
 * @param window that all rows are in, or null
 * @param windowAxis of its column, or null
 * @param partition column that divides rows, or null
 * @param partitionAxis of that column, or null
 */
record Selection(
    String from, String quote, Window window, Axis windowAxis, String partition, Axis partitionAxis)
    implements Serializable {

  static Selection of(JdbcSettings settings, Connection connection) throws SQLException {
    String from =
        settings.table() == null ? "(" + settings.query() + ") leat_rows" : settings.table();
    String quote = connection.getMetaData().getIdentifierQuoteString().strip();
    return new Selection(from, quote, null, null, null, null);
  }

  Selection within(Window rows, Axis axis) {
    return new Selection(from, quote, rows, axis, partition, partitionAxis);
  }

  Selection by(String column, Axis axis) {
    return new Selection(from, quote, window, windowAxis, column, axis);
  }

  String name(String column) {
    return quote + column.replace(quote.isEmpty() ? "\0" : quote, quote + quote) + quote;
  }

  /** A statement that gives columns of a range, in an order that does not change. */
  PreparedStatement rows(
      Connection connection, List<String> columns, RowRange range, List<String> orderBy)
      throws SQLException {
    String names = columns.stream().map(this::name).collect(Collectors.joining(", "));
    List<Bound> bounds = bounds(range);
    String order = orderBy.stream().distinct().map(this::name).collect(Collectors.joining(", "));
    String sql =
        "SELECT "
            + names
            + " FROM "
            + from
            + where(bounds)
            + (order.isEmpty() ? "" : " ORDER BY " + order);
    return bound(connection, sql, bounds);
  }

  /** Something read from the one row of an answer. */
  interface Answer<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** What aggregates of all rows are. */
  <T> T aggregate(Connection connection, Answer<T> answer, String... aggregates)
      throws SQLException {
    return aggregate(connection, null, answer, aggregates);
  }

  /** The rows of a range; null: all. */
  long count(Connection connection, RowRange range) throws SQLException {
    return aggregate(connection, range, row -> row.getLong(1), "COUNT(*)");
  }

  private <T> T aggregate(
      Connection connection, RowRange range, Answer<T> answer, String... aggregates)
      throws SQLException {
    List<Bound> bounds = bounds(range);
    String sql = "SELECT " + String.join(", ", aggregates) + " FROM " + from + where(bounds);
    try (PreparedStatement statement = bound(connection, sql, bounds);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return answer.read(row);
    }
  }

  /** A statement that gives no row, but the columns. */
  PreparedStatement nothing(Connection connection) throws SQLException {
    return connection.prepareStatement("SELECT * FROM " + from + " WHERE 1 = 0");
  }

  /** A condition, with the position that stands for its question mark, if it has one. */
  private record Bound(String condition, Axis axis, String position) {}

  private List<Bound> bounds(RowRange range) {
    List<Bound> bounds = new ArrayList<>();
    if (window != null) {
      addWindow(bounds);
    }
    if (range != null && partition != null) {
      addRange(bounds, range);
    }
    return bounds;
  }

  private void addWindow(List<Bound> bounds) {
    String column = name(window.column());
    if (window.after() != null) {
      bounds.add(new Bound(column + " > ?", windowAxis, window.after()));
    }
    if (window.upTo() != null) {
      String orNone = window.after() == null ? " OR " + column + " IS NULL)" : ")";
      bounds.add(new Bound("(" + column + " <= ?" + orNone, windowAxis, window.upTo()));
    }
  }

  private void addRange(List<Bound> bounds, RowRange range) {
    String column = name(partition);
    bounds.add(new Bound(column + (range.isNull() ? " IS NULL" : " IS NOT NULL"), null, null));
    if (range.from() != null) {
      bounds.add(new Bound(column + " >= ?", partitionAxis, range.from()));
    }
    if (range.to() != null) {
      bounds.add(new Bound(column + " < ?", partitionAxis, range.to()));
    }
  }

  private static String where(List<Bound> bounds) {
    return bounds.isEmpty()
        ? ""
        : bounds.stream().map(Bound::condition).collect(Collectors.joining(" AND ", " WHERE ", ""));
  }

  private static PreparedStatement bound(Connection connection, String sql, List<Bound> bounds)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    int index = 0;
    for (Bound bound : bounds) {
      if (bound.axis() != null) {
        bound.axis().bind(statement, ++index, bound.position());
      }
    }
    return statement;
  }
}
