package leat.jdbc;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import leat.LeatException;
import leat.config.JdbcSettings;
import leat.config.Secret;
import leat.config.TableOutput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a database is reached; travels to tasks, and is not shown or stored. */
final class Database implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final String key;
  private final String url;
  private final String driver;
  private final HashMap<String, String> properties;
  private final ArrayList<String> secrets = new ArrayList<>();
  private final int fetchSize;
  private final int timeoutMillis;

  private Database(
      String key, String url, Map<String, String> properties, JdbcSettings.Access access) {
    this.key = key;
    this.url = url;
    this.driver = access.driver();
    this.properties = new HashMap<>(properties);
    access.secrets().forEach(this::hide);
    if (access.user() != null) {
      this.properties.put("user", access.user());
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
    return new Database("source.jdbc", settings.url(), settings.properties(), settings.access());
  }

  static Database of(TableOutput settings) {
    Map<String, String> properties = new HashMap<>(settings.properties());
    if (settings.url().startsWith("jdbc:postgresql:")) {
      // Many rows in one statement: without it each waits for an answer of its own.
      properties.putIfAbsent("reWriteBatchedInserts", "true");
    }
    return new Database("score.output.jdbc", settings.url(), properties, settings.access());
  }

  /** Where its settings stand in the config. */
  String key() {
    return key;
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
    return connect(this::prepareToRead);
  }

  /**
   * A connection that writes in one transaction, which somebody has to commit.
   *
   * @throws LeatException as {@link #connect()}
   */
  Connection connectToWrite() {
    return connect(this::prepare);
  }

  /** Makes a connection ready. */
  private interface Preparation {
    void of(Connection connection) throws SQLException;
  }

  private Connection connect(Preparation preparation) {
    Properties given = new Properties();
    given.putAll(properties);
    try {
      Connection connection = driver().connect(url, given);
      if (connection == null) {
        throw noDriver();
      }
      preparation.of(connection);
      return connection;
    } catch (SQLException e) {
      throw DatabaseFailure.of("connect to " + url, this, e);
    }
  }

  private void prepareToRead(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    prepare(connection);
    if (connection
        .getMetaData()
        .supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }
  }

  private void prepare(Connection connection) throws SQLException {
    // drivers fetch part by part only within a transaction
    connection.setAutoCommit(false);
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
          "Invalid " + key + ".driver: must be a JDBC driver on the class path, found " + driver,
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
