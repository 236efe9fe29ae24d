package leat.init;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.LeatException;
import leat.config.JdbcSettings;
import leat.config.Secret;
import leat.contract.CanonicalText;
import leat.jdbc.TableColumn;

/**
 * Reads rows of a database's table, of which user and password are in the environment.
 *
 * <p>The config names the variables, not what is in them.
 */
final class DatabaseTable {
  private static final String USER = "DATABASE_USER";
  private static final String PASSWORD = "DATABASE_PASSWORD";
  private static final int PARTITIONS = 8;
  private static final int FETCHED = 10_000;
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  private DatabaseTable() {}

  /**
   * The table.
   *
   * @param request its data is the database's URL
   * @param name of the table, as SQL has it
   */
  static Table of(Request request, String name, Map<String, String> environment) {
    try (leat.jdbc.Table table = leat.jdbc.Table.open(settings(request, name, environment))) {
      List<String> names = table.columns().stream().map(TableColumn::name).toList();
      Rows rows = new Rows(names, request.keptRows());
      int most = (int) Math.min(request.all() ? Integer.MAX_VALUE - 1 : request.sample(), 1 << 20);
      for (Object[] values : table.sample(most)) {
        rows.add(texts(values));
      }
      if (rows.seen() == 0) {
        throw LeatException.dataRefused("Cannot make a config: there is no row in " + name);
      }
      return new Table(
          new Request(name, List.of(), 1, false).name(),
          source(request, name),
          names,
          rows.profiles(),
          rows.kept(),
          rows.seen(),
          rows.seen() < most,
          List.of());
    }
  }

  private static String[] texts(Object[] values) {
    String[] texts = new String[values.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = values[i] == null ? null : CanonicalText.of(values[i]);
    }
    return texts;
  }

  private static JdbcSettings settings(
      Request request, String name, Map<String, String> environment) {
    String password = environment.get(PASSWORD);
    JdbcSettings.Access access =
        new JdbcSettings.Access(
            environment.get(USER),
            password == null ? null : new Secret(password),
            null,
            Map.of(),
            PARTITIONS,
            FETCHED,
            TIMEOUT);
    return new JdbcSettings(request.data(), name, null, null, null, null, new TreeMap<>(), access);
  }

  private static List<String> source(Request request, String name) {
    List<String> lines = new ArrayList<>(List.of("source {", "  type = jdbc", "  jdbc {"));
    lines.add("    url = " + request.path());
    lines.add("    user = ${?" + USER + "}");
    lines.add("    password = ${?" + PASSWORD + "}");
    lines.add("    table = " + Hocon.text(name));
    lines.add("  }");
    lines.add("}");
    return lines;
  }
}
