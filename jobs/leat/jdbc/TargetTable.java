package leat.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leat.LeatException;
import leat.config.TableOutput;

/**
 * A table whose rows are replaced by others with the same keys, all of them at once.
 *
 * <p>The new rows go to a table of their own first, by as many tasks as there are, and from there
 * into the target in one transaction: whoever reads the target sees none of them or all, and doing
 * it again comes to the same.
 */
public final class TargetTable {
  /** States of SQL that say so: PostgreSQL's own, and the standard's. */
  private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02");

  private final TableOutput settings;
  private final List<TargetColumn> columns;
  private final Database database;

  /**
   * The table.
   *
   * @param columns that are written, the keys among them
   */
  public TargetTable(TableOutput settings, List<TargetColumn> columns) {
    this.settings = settings;
    this.columns = List.copyOf(columns);
    this.database = Database.of(settings);
  }

  /** Something that is done with a connection. */
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /**
   * Makes it where it is not there and the database is PostgreSQL, and an empty table for new rows.
   *
   * @param fingerprint of what is written: what an earlier try left is removed
   * @throws LeatException when it lacks a column, has one of another type, or is not there (exit
   *     code 2)
   */
  public StagedRows begin(String fingerprint) {
    return done(
        connection -> {
          Upsert sql = Upsert.of(settings, columns, connection);
          if (!isThere(connection)) {
            create(connection, sql);
          }
          check(kinds(connection));
          String staging = sql.staging(fingerprint);
          if (isThere(connection, staging)) {
            execute(connection, "DROP TABLE " + staging);
          }
          execute(connection, sql.createStaging(staging));
          connection.commit();
          return new StagedRows(database, settings.name(), staging, sql.insert(staging));
        });
  }

  /**
   * Puts the new rows in the place of those with their keys, and removes their table.
   *
   * @param rows how many there must be
   */
  public void replace(StagedRows staged, long rows) {
    done(
        connection -> {
          Upsert sql = Upsert.of(settings, columns, connection);
          long found = count(connection, staged.table());
          if (found != rows) {
            throw LeatException.failure(
                "Cannot write to %s: there must be %,d new rows, found %,d. Run again"
                    .formatted(settings.name(), rows, found),
                null);
          }
          for (String statement : sql.replace(staged.table())) {
            execute(connection, statement);
          }
          execute(connection, "DROP TABLE " + staged.table());
          connection.commit();
          return rows;
        });
  }

  /** Whether there is such a table. */
  public boolean exists() {
    return done(this::isThere);
  }

  private void create(Connection connection, Upsert sql) throws SQLException {
    if (!sql.isPostgres()) {
      throw LeatException.usage(
          "Cannot write to %s: there is no such table. Make it, with the columns %s"
              .formatted(settings.name(), named(columns)));
    }
    execute(connection, sql.create());
  }

  /** Passes columns of the table that take what is written. */
  private void check(Map<String, ColumnKind> there) {
    List<TargetColumn> lacking =
        columns.stream().filter(column -> !there.containsKey(column.name())).toList();
    if (!lacking.isEmpty()) {
      throw LeatException.usage(
          "Cannot write to %s: it lacks the columns %s. Add them, or name another table"
              .formatted(settings.name(), named(lacking)));
    }
    List<TargetColumn> unfit =
        columns.stream().filter(column -> !column.fits(there.get(column.name()))).toList();
    if (!unfit.isEmpty()) {
      throw LeatException.usage(
          "Cannot write to %s: its columns must be %s, found %s"
              .formatted(settings.name(), named(unfit), foundTypes(unfit, there)));
    }
  }

  private static String named(List<TargetColumn> columns) {
    return columns.stream()
        .map(column -> column.name() + " (" + column.type() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String foundTypes(List<TargetColumn> columns, Map<String, ColumnKind> there) {
    return columns.stream()
        .map(column -> there.get(column.name()).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private boolean isThere(Connection connection) throws SQLException {
    return isThere(connection, settings.table());
  }

  /** By asking it, since names are written as SQL has them. */
  private static boolean isThere(Connection connection, String table) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery(Upsert.nothing(table)).close();
      return true;
    } catch (SQLException e) {
      connection.rollback(before);
      if (NO_SUCH_TABLE.contains(String.valueOf(e.getSQLState()))) {
        return false;
      }
      throw e;
    }
  }

  private Map<String, ColumnKind> kinds(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Upsert.nothing(settings.table()))) {
      ResultSetMetaData found = rows.getMetaData();
      Map<String, ColumnKind> kinds = new HashMap<>();
      for (int i = 1; i <= found.getColumnCount(); i++) {
        kinds.put(found.getColumnLabel(i), ColumnKind.of(found, i));
      }
      return kinds;
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private <T> T done(Work<T> work) {
    Connection connection = database.connectToWrite();
    try {
      return work.with(connection);
    } catch (SQLException e) {
      throw DatabaseFailure.of("write to " + settings.name(), database, e);
    } finally {
      Database.close(connection);
    }
  }
}
