package leat.init;

import java.util.Map;

/** Reads what a user points at as far as a proposal needs. */
public final class Data {
  private Data() {}

  /**
   * Delimited text, whatever its dialect.
   *
   * @throws leat.LeatException when it is not there, or holds no row
   */
  public static Table delimited(Request request) {
    return CsvTable.of(request);
  }

  /** Whether data is a database's URL. */
  public static boolean isDatabase(String data) {
    return data.startsWith("jdbc:");
  }

  /**
   * Rows of a database's table; user and password are in the environment, see the config.
   *
   * @param request its data is the database's URL
   * @param table name, as SQL has it
   * @throws leat.LeatException when the database cannot be read, or there is no row
   */
  public static Table ofDatabase(Request request, String table, Map<String, String> environment) {
    return DatabaseTable.of(request, table, environment);
  }
}
