package leat.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One view of a database that several connections share, so that all tasks read what was counted,
 * however busy the table is. PostgreSQL has it; elsewhere a table that changes is noticed.
 */
final class SharedSnapshot {
  private static final String ID = "[0-9A-Fa-f-]+";

  private SharedSnapshot() {}

  /**
   * What the connection sees, for others, as long as its transaction is open.
   *
   * @return the snapshot's id, or null where the database has none to share
   */
  static String of(Connection connection) throws SQLException {
    if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
      return null;
    }
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT pg_export_snapshot()")) {
      found.next();
      String id = found.getString(1);
      return id.matches(ID) ? id : null;
    } catch (SQLException e) {
      // not by an older server, or one in recovery; the transaction is of no use any more
      connection.rollback();
      return null;
    }
  }

  /** Lets a new connection see the same; nothing happens where there is none to share. */
  static void adopt(Connection connection, String id) throws SQLException {
    if (id != null) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TRANSACTION SNAPSHOT '" + id + "'");
      }
    }
  }
}
