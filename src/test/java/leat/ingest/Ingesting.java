package leat.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import leat.SparkForTests;
import leat.config.SourceSettings;
import leat.config.SourceSettings.Csv;
import leat.config.SourceSettings.Json;
import leat.config.SourceSettings.UnknownColumns;
import leat.ingest.IngestRun.Destination;
import leat.table.Columns;
import leat.table.Tables;
import leat.workspace.SourceFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Runs ingest on files in a folder of the test's. */
final class Ingesting {
  private static final Csv RFC_4180 = new Csv(',', '"', '"', null, true, "UTF-8");

  private final Path folder;
  private final List<IndexedFile> files = new ArrayList<>();
  private Csv csv = RFC_4180;
  private List<String> names = List.of();
  private UnknownColumns unknown = UnknownColumns.FAIL;
  private long maxRecordBytes = 1 << 20;
  private Privacy privacy = Privacy.NONE;
  private String type = "csv";
  private String records;

  Ingesting(Path folder) {
    this.folder = folder;
  }

  Ingesting file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Ingesting file(String name, byte[] bytes) {
    try {
      Path path = Files.write(folder.resolve(name), bytes);
      String uri = new org.apache.hadoop.fs.Path(path.toUri()).toString();
      SourceFile file = new SourceFile(uri, name, bytes.length, "d");
      files.add(new IndexedFile(files.size(), file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Ingesting csv(Csv dialect) {
    csv = dialect;
    return this;
  }

  Ingesting charset(String charset) {
    csv = new Csv(',', '"', '"', null, true, charset);
    return this;
  }

  Ingesting columnsOfFile(String... columns) {
    names = List.of(columns);
    return this;
  }

  /** Another type than csv. */
  Ingesting type(String typeOfSource) {
    type = typeOfSource;
    return this;
  }

  /** Path to the records in JSON documents. */
  Ingesting records(String path) {
    records = path;
    return type("json");
  }

  Ingesting maxRecordBytes(long bytes) {
    maxRecordBytes = bytes;
    return this;
  }

  Ingesting warnOfUnknownColumns() {
    unknown = UnknownColumns.WARN;
    return this;
  }

  Ingesting privacy(Privacy what) {
    privacy = what;
    return this;
  }

  Ingested run(long taskBytes, String... contract) {
    SourceSettings source =
        new SourceSettings(
            type,
            List.of("in"),
            names,
            unknown,
            maxRecordBytes,
            null,
            type.equals("csv") ? csv : null,
            type.equals("json") ? new Json(records) : null);
    Path to = folder.resolve("out-" + UUID.randomUUID());
    Destination destination =
        new Destination(
            to.resolve("data").toString(), to.resolve("bad").toString(), IngestRun.Copies.ALWAYS);
    FilePlan plan = new FilePlan(List.of(files), Optional.empty(), List.of(), List.of(), List.of());
    IngestSettings settings = new IngestSettings(List.of(source), columns(contract), privacy);
    IngestRun run = new IngestRun(SparkForTests.session(), settings, plan, taskBytes, "run-1");
    return new Ingested(run.into(destination, Map.of()).result(), destination);
  }

  /** Columns by their names, {@code name=from} where the source has another. */
  private static List<SourceColumn> columns(String... names) {
    return Arrays.stream(names)
        .map(name -> name.split("=", 2))
        .map(parts -> new SourceColumn(parts[0], parts.length == 1 ? null : parts[1]))
        .toList();
  }

  Ingested run(String... contract) {
    return run(32 << 20, contract);
  }

  record Ingested(IngestResult result, Destination destination) {
    /** Rows as {@code file:line [values]}, in the order of their ids. */
    List<String> rows() {
      List<String> rows = new ArrayList<>();
      for (Row row : sorted(destination.data())) {
        List<Object> values = new ArrayList<>();
        for (int i = 3; i < row.size(); i++) {
          values.add(row.get(i));
        }
        rows.add(row.getString(1) + ":" + row.getLong(2) + " " + values);
      }
      return rows;
    }

    StructType schema() {
      return Tables.read(SparkForTests.session(), destination.data()).schema();
    }

    List<Long> ids() {
      return sorted(destination.data()).stream().map(row -> row.getLong(0)).toList();
    }

    /** Broken records as {@code file:line reason: raw}, in the order of their ids. */
    List<String> broken() {
      return sorted(destination.quarantine()).stream()
          .map(
              row ->
                  row.getString(1)
                      + ":"
                      + row.getLong(2)
                      + " "
                      + row.getList(3).get(0)
                      + ": "
                      + row.getString(6))
          .toList();
    }

    private static List<Row> sorted(String path) {
      return Tables.read(SparkForTests.session(), path)
          .sort(Tables.column(Columns.ROW_ID))
          .collectAsList();
    }
  }
}
