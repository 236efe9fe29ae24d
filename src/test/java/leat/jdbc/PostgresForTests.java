package leat.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A real PostgreSQL server of the test JVM's own, on loopback, started when first asked for. */
public final class PostgresForTests {
  /** What a user connects with. */
  public static final String USER = "leat_user";

  /** The user's password; no file of a workspace may hold it. */
  public static final String PASSWORD = "s3cret-Word/4711";

  private PostgresForTests() {}

  /** Starts with the first use. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        execute(server, "CREATE ROLE " + USER + " SUPERUSER LOGIN PASSWORD '" + PASSWORD + "'");
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The server's port. */
  public static int port() {
    return Server.POSTGRES.getPort();
  }

  /** The URL of its database, without credentials. */
  public static String url() {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres";
  }

  /** Executes statements, which are committed. */
  public static void execute(String... statements) {
    for (String statement : statements) {
      execute(Server.POSTGRES, statement);
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) {
    String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** What a query finds, the values of a row with spaces between. */
  public static List<String> rows(String query) {
    try (Connection connection = DriverManager.getConnection(url(), USER, PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          values.add(found.getString(i));
        }
        rows.add(String.join(" ", values.stream().map(String::valueOf).toList()));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
