package leat.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import leat.LeatException;

/**
 * The rows of one range, from a connection of its own, fetched part by part.
 *
 * <p>Ends with a failure where there are not as many rows as were counted: a row that came or went
 * meanwhile would give other rows its number.
 */
public final class RowStream implements Iterator<Object[]>, AutoCloseable {
  private final TableReading reading;
  private final RowRange range;
  private final Connection connection;
  private final ResultSet rows;
  private long read;
  private boolean hasNext;

  RowStream(TableReading reading, RowRange range) {
    this.reading = reading;
    this.range = range;
    this.connection = reading.database().connect();
    try {
      adoptSnapshot();
      rows = statement().executeQuery();
      hasNext = rows.next();
    } catch (SQLException e) {
      close();
      throw failure(e);
    }
  }

  /** A snapshot ends with the connection that shares it. */
  private void adoptSnapshot() {
    try {
      SharedSnapshot.adopt(connection, reading.snapshot());
    } catch (SQLException e) {
      close();
      String reason = reading.database().masked(String.valueOf(e.getMessage()));
      throw LeatException.failure(
          "Cannot read %s: the connection was lost (%s). Run again"
              .formatted(reading.name(), reason.lines().findFirst().orElse("")),
          e);
    }
  }

  private PreparedStatement statement() throws SQLException {
    List<String> names = reading.columns().stream().map(TableColumn::name).toList();
    PreparedStatement statement =
        reading.selection().rows(connection, names, range, reading.orderBy());
    statement.setFetchSize(reading.database().fetchSize());
    return statement;
  }

  @Override
  public boolean hasNext() {
    if (!hasNext) {
      close();
      if (read != range.rows()) {
        throw changed();
      }
    }
    return hasNext;
  }

  /** The values of the next row, in the order of the columns. */
  @Override
  public Object[] next() {
    if (!hasNext) {
      throw new NoSuchElementException();
    }
    try {
      Object[] values = new Object[reading.columns().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = reading.columns().get(i).kind().read(rows, i + 1);
      }
      read++;
      hasNext = rows.next();
      return values;
    } catch (SQLException e) {
      close();
      throw failure(e);
    }
  }

  /** How many rows were given so far. */
  public long read() {
    return read;
  }

  private LeatException changed() {
    return LeatException.failure(
        "Cannot read %s: the table changed while it was read (%,d rows counted, %,d read). Run again"
            .formatted(reading.name(), range.rows(), read),
        null);
  }

  private LeatException failure(SQLException e) {
    return DatabaseFailure.of("read " + reading.name(), reading.database(), e);
  }

  @Override
  public void close() {
    Database.close(connection);
  }
}
