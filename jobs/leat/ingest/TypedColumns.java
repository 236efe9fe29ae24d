package leat.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import leat.LeatException;
import leat.config.SourceSettings.UnknownColumns;
import leat.table.TypedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The contract's columns among those of a typed table, by name or by path into structures. */
final class TypedColumns {
  private static final Logger LOG = LoggerFactory.getLogger(TypedColumns.class);

  private final String table;
  private final SourceInput input;
  private final StructType schema;
  private final TypedTable types;

  /**
   * Columns of one table.
   *
   * @param table its name, for messages
   */
  TypedColumns(String table, SourceInput input, StructType schema) {
    this.table = table;
    this.input = input;
    this.schema = schema;
    this.types = new TypedTable(schema);
  }

  /**
   * The contract's columns by the pipeline's names, in its order.
   *
   * @throws LeatException when one is missing, or others are unknown where that is an error
   */
  List<Column> selected() {
    refuseMissing();
    reportUnknown();
    return input.columns().stream()
        .map(wanted -> types.column(wanted.sourceName()).orElseThrow().as(wanted.name()))
        .toList();
  }

  private void refuseMissing() {
    List<String> missing =
        input.sourceNames().stream().filter(path -> types.column(path).isEmpty()).toList();
    if (!missing.isEmpty()) {
      List<String> names = Arrays.asList(schema.fieldNames());
      throw LeatException.usage(
          "Cannot ingest %s: %s of the contract %s not in it%s"
              .formatted(
                  table,
                  ColumnMatch.columns(missing),
                  missing.size() == 1 ? "is" : "are",
                  missing.stream()
                      .limit(names.isEmpty() ? 0 : 3)
                      .map(n -> "\"%s\" there is \"%s\"".formatted(n, NearName.to(n, names)))
                      .collect(Collectors.joining(", to ", "; nearest to ", ""))));
    }
  }

  private void reportUnknown() {
    List<String> unknown =
        Arrays.stream(schema.fieldNames())
            .filter(
                name ->
                    input.sourceNames().stream()
                        .noneMatch(path -> path.equals(name) || path.startsWith(name + ".")))
            .toList();
    if (unknown.isEmpty()) {
      return;
    }
    if (input.settings().unknownColumns() == UnknownColumns.FAIL) {
      throw LeatException.usage(ColumnMatch.unknown(table, unknown));
    }
    LOG.warn("Left out {} of {}, not in the contract", ColumnMatch.columns(unknown), table);
  }
}
