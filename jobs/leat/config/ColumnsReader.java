package leat.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;

/** Reads {@code columns}, each with {@code column-defaults} beneath. */
final class ColumnsReader {
  private static final String DEFAULTS = "column-defaults";

  private final Section columns;
  private final ConfigObject defaults;
  private final List<Column> read = new ArrayList<>();

  private ColumnsReader(Section columns, ConfigObject defaults) {
    this.columns = columns;
    this.defaults = defaults;
  }

  /** The contract, or nothing where one of its columns has a problem. */
  static Optional<Contract> read(Section root) {
    ConfigObject defaults = root.validated(DEFAULTS, ColumnReading::defaults);
    return new ColumnsReader(root.section("columns"), defaults).read();
  }

  private Optional<Contract> read() {
    int before = columns.report().count();
    // HOCON objects keep no order; line by line is how people see the columns.
    columns.names().stream()
        .sorted(
            Comparator.comparing((String name) -> firstLine(columns.given(name)))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(this::readColumn);
    if (columns.report().count() == before) {
      checkNames();
      checkRoles();
    }
    return columns.report().count() == before ? Optional.of(new Contract(read)) : Optional.empty();
  }

  /** What is set on the command line does not move a column. */
  private static int firstLine(ConfigValue value) {
    if (value instanceof ConfigObject object && !object.isEmpty()) {
      return object.values().stream().mapToInt(ColumnsReader::firstLine).min().orElseThrow();
    }
    return value.origin().filename() == null ? Integer.MAX_VALUE : value.origin().lineNumber();
  }

  private void readColumn(String name) {
    if (columns.given(name) instanceof ConfigObject object && hasUnknownSection(object)) {
      reportUnquoted(List.of(name), object);
    } else {
      Section column = columns.section(name, DEFAULTS + ".", defaults);
      read.add(ColumnReading.column(name, column));
    }
  }

  /** Whether there are sections in it that no column has: a name with dots makes them. */
  private boolean hasUnknownSection(ConfigObject column) {
    return column.entrySet().stream().anyMatch(this::isUnknownSection);
  }

  private boolean isUnknownSection(Map.Entry<String, ConfigValue> entry) {
    return entry.getValue() instanceof ConfigObject && !defaults.containsKey(entry.getKey());
  }

  private void reportUnquoted(List<String> path, ConfigObject object) {
    if (!hasUnknownSection(object)) {
      String name = String.join(".", path);
      columns
          .report()
          .problemAt(
              object,
              path,
              "a column name with dots must be quoted, as in \"" + name + "\", found " + name);
    }
    for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
      if (isUnknownSection(entry)) {
        List<String> longer = new ArrayList<>(path);
        longer.add(entry.getKey());
        reportUnquoted(longer, (ConfigObject) entry.getValue());
      }
    }
  }

  /** Spark takes names that differ in case alone for one. */
  private void checkNames() {
    Map<String, String> seen = new HashMap<>();
    for (Column column : read) {
      String name = column.name();
      String before = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      String rule =
          before == null
              ? "must not be a name of Leat's own"
              : "must not be " + before + " as well";
      if (before != null || Contract.RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
        columns
            .report()
            .problemAt(
                columns.given(name),
                List.of(name),
                rule
                    + " in whatever case, found "
                    + name
                    + "; name it otherwise, with from = "
                    + '"'
                    + name
                    + '"');
      }
    }
  }

  private void checkRoles() {
    checkOnlyOne(Role.LABEL);
    checkOnlyOne(Role.WEIGHT);
    if (names(Role.LABEL).isEmpty()) {
      columns.report().problem("one column must have the role label, found none");
    } else if (names(Role.FEATURE).isEmpty()) {
      columns.report().problem("at least one column must have the role feature, found none");
    }
    for (Column column : read.stream().filter(Column::personal).toList()) {
      ProtectionReading.problem(column.role(), column.protection().method())
          .ifPresent(ruleAndFound -> report(column.name(), "pii", ruleAndFound));
    }
    for (Column column : read) {
      if (column.role() == Role.WEIGHT && !column.type().isNumber()) {
        report(
            column.name(),
            "role",
            "must be a number to weigh, found type " + Kind.name(column.type()));
      }
    }
  }

  private void checkOnlyOne(Role role) {
    List<String> names = names(role);
    if (names.size() > 1) {
      report(
          names.get(1),
          "role",
          "only one column may be the " + Kind.name(role) + ", found " + String.join(", ", names));
    }
  }

  private void report(String name, String key, String ruleAndFound) {
    ConfigValue column = columns.given(name);
    ConfigValue value = column instanceof ConfigObject object ? object.get(key) : null;
    columns.report().problemAt(value == null ? column : value, List.of(name, key), ruleAndFound);
  }

  private List<String> names(Role role) {
    return new Contract(read)
        .ingested().columns().stream()
            .filter(column -> column.role() == role)
            .map(Column::name)
            .toList();
  }

  /** The name of a column of the contract. */
  static Kind<String> name(Contract contract) {
    List<String> names = contract.columns().stream().map(Column::name).toList();
    return value -> {
      String found = Kind.text(value);
      if (!names.contains(found)) {
        throw new Unfit("must name a column", Nearest.hint(found, names));
      }
      return found;
    };
  }
}
