package leat.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table of a database that rows are written to.
 *
 * @param url JDBC URL, without credentials
 * @param table name as SQL has it
 * @param keys columns that say which row is replaced, at least one
 * @param properties of the connection that are no secrets
 * @param access how the database is reached; neither stored nor part of a fingerprint
 */
public record TableOutput(
    String url,
    String table,
    List<String> keys,
    SortedMap<String, String> properties,
    @JsonIgnore JdbcSettings.Access access) {
  /** Copies the collections. */
  public TableOutput {
    keys = List.copyOf(keys);
    properties = new TreeMap<>(properties);
  }

  /** What is written to, as messages name it. */
  public String name() {
    return table + " of " + url;
  }
}
