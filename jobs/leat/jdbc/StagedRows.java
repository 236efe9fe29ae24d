package leat.jdbc;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;

/** New rows on their way into a table: tasks write them where no reader of the table sees them. */
public final class StagedRows implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS_AT_ONCE = 1000;

  private final Database database;
  private final String target;
  private final String table;
  private final String insert;

  StagedRows(Database database, String target, String table, String insert) {
    this.database = database;
    this.target = target;
    this.table = table;
    this.insert = insert;
  }

  /** The table where they wait. */
  String table() {
    return table;
  }

  /**
   * Writes the rows of one task, all of them or none.
   *
   * @param rows values in the order of the columns; dates as {@code LocalDate}, moments as {@code
   *     Instant}
   */
  public void write(Iterator<Object[]> rows) {
    Connection connection = database.connectToWrite();
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      int waiting = 0;
      while (rows.hasNext()) {
        add(rows.next(), statement);
        if (++waiting % ROWS_AT_ONCE == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      throw DatabaseFailure.of("write to " + target, database, e);
    } finally {
      Database.close(connection);
    }
  }

  private static void add(Object[] row, PreparedStatement statement) throws SQLException {
    for (int i = 0; i < row.length; i++) {
      Object value = row[i] instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : row[i];
      statement.setObject(i + 1, value);
    }
    statement.addBatch();
  }
}
