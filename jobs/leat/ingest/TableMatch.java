package leat.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import leat.LeatException;
import leat.config.SourceSettings.UnknownColumns;
import leat.jdbc.Table;
import leat.jdbc.TableColumn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Matches the columns of a table to those of the contract, by name. */
final class TableMatch {
  private static final Logger LOG = LoggerFactory.getLogger(TableMatch.class);

  private final SourceInput input;
  private final Table table;

  TableMatch(SourceInput input, Table table) {
    this.input = input;
    this.table = table;
  }

  /**
   * The table's column of each column of the contract.
   *
   * @throws LeatException when one is missing, or the table has others where that is an error
   */
  List<TableColumn> columns() {
    List<String> names = table.columns().stream().map(TableColumn::name).toList();
    List<String> missing =
        input.sourceNames().stream().filter(name -> !names.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw LeatException.usage(
          "Cannot ingest %s: it has no %s; nearest to %s"
              .formatted(
                  table.name(),
                  quoted(missing),
                  missing.stream()
                      .limit(3)
                      .map(name -> '"' + name + "\" is \"" + NearName.to(name, names) + '"')
                      .collect(Collectors.joining(", to "))));
    }
    reportUnknown(names);
    return input.sourceNames().stream()
        .map(name -> table.columns().get(names.indexOf(name)))
        .toList();
  }

  private void reportUnknown(List<String> names) {
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(input.sourceNames());
    if (unknown.isEmpty()) {
      return;
    }
    if (input.settings().unknownColumns() == UnknownColumns.FAIL) {
      throw LeatException.usage(
          "Cannot ingest %s: %s not in the contract; name them there, or set %s = warn"
              .formatted(table.name(), quoted(unknown), SettingKeys.UNKNOWN_COLUMNS));
    }
    LOG.warn("Left out {} of {}, not in the contract", quoted(unknown), table.name());
  }

  private static String quoted(List<String> names) {
    return (names.size() == 1 ? "column " : "columns ")
        + names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }
}
