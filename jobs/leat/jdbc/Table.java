package leat.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import leat.LeatException;
import leat.config.JdbcSettings;

/** A table or query, looked at in one transaction. */
public final class Table implements AutoCloseable {
  private final JdbcSettings settings;
  private final Database database;
  private final Connection connection;
  private final Selection selection;
  private final List<TableColumn> columns;

  private Table(
      JdbcSettings settings,
      Database database,
      Connection connection,
      Selection selection,
      List<TableColumn> columns) {
    this.settings = settings;
    this.database = database;
    this.connection = connection;
    this.selection = selection;
    this.columns = List.copyOf(columns);
  }

  /**
   * Connects and looks at the columns.
   *
   * @throws LeatException when the database, the table or the permission is not there
   */
  public static Table open(JdbcSettings settings) {
    Database database = Database.of(settings);
    Connection connection = database.connect();
    try {
      Selection selection = Selection.of(settings, connection);
      return new Table(settings, database, connection, selection, columns(connection, selection));
    } catch (SQLException e) {
      Database.close(connection);
      throw DatabaseFailure.of("read " + settings.name(), database, e);
    }
  }

  private static List<TableColumn> columns(Connection connection, Selection selection)
      throws SQLException {
    try (PreparedStatement none = selection.nothing(connection);
        ResultSet rows = none.executeQuery()) {
      ResultSetMetaData found = rows.getMetaData();
      List<TableColumn> columns = new ArrayList<>();
      for (int i = 1; i <= found.getColumnCount(); i++) {
        String type = found.getColumnTypeName(i);
        columns.add(new TableColumn(found.getColumnLabel(i), type, ColumnKind.of(found, i)));
      }
      return columns;
    }
  }

  /** What it is called in messages. */
  public String name() {
    return settings.name();
  }

  /** Its columns, in its order. */
  public List<TableColumn> columns() {
    return columns;
  }

  /**
   * Some rows, in no promised order, with the values in the order of the columns.
   *
   * @param most how many at most; the database is not made to read more
   */
  public List<Object[]> sample(int most) {
    return told(
        asked -> {
          try (PreparedStatement all = selection.rows(connection, names(), null, List.of())) {
            all.setMaxRows(most);
            all.setFetchSize(Math.min(most, database.fetchSize()));
            return sampled(all);
          }
        });
  }

  private List<Object[]> sampled(PreparedStatement statement) throws SQLException {
    List<Object[]> sample = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = columns.get(i).kind().read(rows, i + 1);
        }
        sample.add(values);
      }
    }
    return sample;
  }

  /** The column that tells what is new. */
  public Watermark watermark() {
    Axis axis = axis("watermark", settings.watermark());
    return new Watermark(this, selection, settings, axis);
  }

  /**
   * Divides the rows for tasks and counts them. Where the database can share what it shows, tasks
   * see what is counted here, as long as this table is open.
   *
   * @param wanted columns that are read, by the table's names
   * @param orderBy columns whose order the rows have within a range, beside the partition column
   * @param window that the rows are in, or null for all
   */
  public TableReading reading(List<TableColumn> wanted, List<String> orderBy, Window window) {
    Selection rows = window == null ? selection : within(window);
    List<String> order = new ArrayList<>(orderBy);
    String partition = settings.partitionColumn();
    if (partition != null) {
      rows = rows.by(partition, axis("partition-column", partition));
      order.add(0, partition);
    }
    Selection divided = rows;
    String snapshot = told(SharedSnapshot::of);
    List<RowRange> ranges = told(asked -> ranges(divided));
    return new TableReading(name(), database, divided, wanted, order, snapshot, ranges);
  }

  private List<RowRange> ranges(Selection rows) throws SQLException {
    if (rows.partition() == null) {
      return List.of(new RowRange(null, null, false, 0, rows.count(connection, null)));
    }
    return new Ranges(connection, rows).of(settings.access().partitions());
  }

  private Selection within(Window window) {
    return selection.within(window, axis("watermark", window.column()));
  }

  private Axis axis(String key, String column) {
    TableColumn found =
        columns.stream()
            .filter(c -> c.name().equals(column))
            .findFirst()
            .orElseThrow(
                () ->
                    LeatException.usage(
                        "Invalid source.jdbc.%s: must be a column of %s (%s), found %s"
                            .formatted(key, name(), String.join(", ", names()), column)));
    return Axis.of(found)
        .orElseThrow(
            () ->
                LeatException.usage(
                    ("Invalid source.jdbc.%s: must be a whole number, decimal, date or timestamp,"
                            + " found %s of type %s")
                        .formatted(key, column, found.type())));
  }

  private List<String> names() {
    return columns.stream().map(TableColumn::name).toList();
  }

  /** Something a database is asked. */
  interface Question<T> {
    T answer(Connection connection) throws SQLException;
  }

  <T> T told(Question<T> question) {
    try {
      return question.answer(connection);
    } catch (SQLException e) {
      throw DatabaseFailure.of("read " + name(), database, e);
    }
  }

  @Override
  public void close() {
    Database.close(connection);
  }
}
