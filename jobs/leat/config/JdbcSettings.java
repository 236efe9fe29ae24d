package leat.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table or query of a database. What does not decide which rows it has is in {@code access}, and
 * is neither stored nor part of a fingerprint.
 *
 * @param url JDBC URL, without credentials
 * @param table name as SQL has it; null where there is a query
 * @param query a select statement; null where there is a table
 * @param partitionColumn whole number, decimal, date or timestamp by whose ranges tasks share the
 *     rows; null: one task
 * @param watermark column that is larger in every new or changed row; null: none
 * @param overlap how far below the last watermark rows are read again, a number or a duration;
 *     null: not at all
 * @param properties of the connection that are no secrets
 * @param access how it is reached
 */
public record JdbcSettings(
    String url,
    String table,
    String query,
    String partitionColumn,
    String watermark,
    String overlap,
    SortedMap<String, String> properties,
    @JsonIgnore Access access) {
  /** Copies the map. */
  public JdbcSettings {
    properties = new TreeMap<>(properties);
  }

  /**
   * How the database is reached.
   *
   * @param user or null
   * @param password or null
   * @param driver class, or null for the one that takes the URL
   * @param secrets properties of the connection that are secrets
   * @param partitions most ranges of the partition column
   * @param fetchSize rows that a task asks for at once
   * @param timeout longest wait for an answer
   */
  public record Access(
      String user,
      Secret password,
      String driver,
      Map<String, Secret> secrets,
      int partitions,
      int fetchSize,
      Duration timeout) {
    /** Copies the map. */
    public Access {
      secrets = Map.copyOf(secrets);
    }

    /** Nothing that could hold a secret. */
    @Override
    public String toString() {
      return "partitions " + partitions;
    }
  }

  /** What is read, as messages name it. */
  public String name() {
    return (table == null ? "the query" : table) + " of " + url;
  }
}
