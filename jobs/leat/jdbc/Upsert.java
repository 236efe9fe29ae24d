package leat.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import leat.config.TableOutput;

/**
 * The statements by which rows of one table replace those of another with the same keys.
 *
 * @param table the target, as SQL has it
 * @param keys of the target
 * @param columns that are written
 * @param quote what the database puts around names
 * @param isPostgres whether the database is PostgreSQL
 */
record Upsert(
    String table, List<String> keys, List<TargetColumn> columns, String quote, boolean isPostgres) {

  static Upsert of(TableOutput settings, List<TargetColumn> columns, Connection connection)
      throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return new Upsert(
        settings.table(),
        settings.keys(),
        columns,
        connection.getMetaData().getIdentifierQuoteString().strip(),
        "PostgreSQL".equals(product));
  }

  /** A query of all columns that finds no row. */
  static String nothing(String table) {
    return "SELECT * FROM " + table + " WHERE 1 = 0";
  }

  /** Makes the target, in PostgreSQL. */
  String create() {
    String typed = joined(", ", names(), name -> quoted(name) + " " + type(name));
    return "CREATE TABLE %s (%s, PRIMARY KEY (%s))".formatted(table, typed, listed(keys));
  }

  private String type(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow().type();
  }

  /** The table of new rows, in the target's schema. */
  String staging(String fingerprint) {
    return table.substring(0, table.lastIndexOf('.') + 1) + "leat_" + fingerprint;
  }

  String createStaging(String staging) {
    return "CREATE TABLE %s AS SELECT %s FROM %s WHERE 1 = 0"
        .formatted(staging, listed(names()), table);
  }

  String insert(String staging) {
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(staging, listed(names()), joined(", ", names(), name -> "?"));
  }

  /**
   * Puts all rows of a table into the target.
   *
   * <p>PostgreSQL replaces the written columns and leaves others of the row as they are; elsewhere
   * the row is removed and inserted, which every database can.
   */
  List<String> replace(String staging) {
    List<String> statements = new ArrayList<>();
    String insert =
        "INSERT INTO %s (%s) SELECT %s FROM %s"
            .formatted(table, listed(names()), listed(names()), staging);
    if (isPostgres) {
      statements.add(insert + " ON CONFLICT (%s) DO %s".formatted(listed(keys), update()));
    } else {
      String same = joined(" AND ", keys, key -> staging + "." + quoted(key) + " = " + target(key));
      statements.add(
          "DELETE FROM %s WHERE EXISTS (SELECT 1 FROM %s WHERE %s)"
              .formatted(table, staging, same));
      statements.add(insert);
    }
    return statements;
  }

  private String target(String key) {
    return table + "." + quoted(key);
  }

  private String update() {
    List<String> others = names().stream().filter(name -> !keys.contains(name)).toList();
    return others.isEmpty()
        ? "NOTHING"
        : "UPDATE SET "
            + joined(", ", others, name -> quoted(name) + " = EXCLUDED." + quoted(name));
  }

  private List<String> names() {
    return columns.stream().map(TargetColumn::name).toList();
  }

  private String listed(List<String> names) {
    return joined(", ", names, this::quoted);
  }

  private String quoted(String name) {
    return quote + name.replace(quote, quote + quote) + quote;
  }

  private static String joined(
      String between, List<String> names, Function<String, String> written) {
    return names.stream().map(written).collect(Collectors.joining(between));
  }
}
