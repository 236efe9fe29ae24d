package leat.jdbc;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Properties;
import java.util.ServiceLoader;
import leat.LeatException;
import leat.config.JdbcSettings;
import leat.config.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a database is reached; travels to tasks, and is not shown or stored. */
final class Database implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final String url;
  private final String driver;
  private final HashMap<String, String> properties;
  private final ArrayList<String> secrets = new ArrayList<>();
  private final int fetchSize;
  private final int timeoutMillis;

  private Database(JdbcSettings settings) {
    JdbcSettings.Access access = settings.access();
    this.url = settings.url();
    this.driver = access.driver();
    this.properties = new HashMap<>(settings.properties());
    access.secrets().forEach(this::hide);
    if (access.user() != null) {
      properties.put("user", access.user());
    }
    if (access.password() != null) {
      hide("password", access.password());
    }
    this.fetchSize = access.fetchSize();
    this.timeoutMillis = Math.toIntExact(access.timeout().toMillis());
  }

  private void hide(String property, Secret secret) {
    properties.put(property, secret.text());
    if (!secret.text().isEmpty()) {
      secrets.add(secret.text());
    }
  }

  static Database of(JdbcSettings settings) {
    return new Database(settings);
  }

  String url() {
    return url;
  }

  int fetchSize() {
    return fetchSize;
  }

  /**
   * A connection that reads in one transaction.
   *
   * @throws LeatException when there is no driver, no database or no permission
   */
  Connection connect() {
    Properties given = new Properties();
    given.putAll(properties);
    try {
      Connection connection = driver().connect(url, given);
      if (connection == null) {
        throw noDriver();
      }
      prepare(connection);
      return connection;
    } catch (SQLException e) {
      throw DatabaseFailure.of("connect to " + url, this, e);
    }
  }

  private void prepare(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    // drivers fetch part by part only within a transaction
    connection.setAutoCommit(false);
    if (connection
        .getMetaData()
        .supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }
    try {
      connection.setNetworkTimeout(Runnable::run, timeoutMillis);
    } catch (SQLFeatureNotSupportedException e) {
      // A driver without it waits as long as its own properties say.
      connection.clearWarnings();
    }
  }

  /** Not by DriverManager, which does not see drivers that spark-submit was given. */
  private Driver driver() throws SQLException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (driver != null) {
      return named(loader);
    }
    for (Driver found : ServiceLoader.load(Driver.class, loader)) {
      if (found.acceptsURL(url)) {
        return found;
      }
    }
    throw noDriver();
  }

  private Driver named(ClassLoader loader) {
    try {
      return loader.loadClass(driver).asSubclass(Driver.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw LeatException.usage(
          "Invalid source.jdbc.driver: must be a JDBC driver on the class path, found " + driver,
          e);
    }
  }

  private LeatException noDriver() {
    return LeatException.usage(
        "Cannot connect to %s: no driver on the class path takes this URL; give one to Spark, as in"
                .formatted(url)
            + " scripts/leat run ... -- --jars driver.jar");
  }

  /** A driver's words without secrets. */
  String masked(String message) {
    String masked = message;
    for (String secret : secrets) {
      masked = masked.replace(secret, "****");
    }
    return masked;
  }

  /** What was read has been read, whether the connection closes or not. */
  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("Cannot close a connection", e);
    }
  }
}
