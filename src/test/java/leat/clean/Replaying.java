package leat.clean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import leat.Json;
import leat.SparkForTests;
import leat.table.Schemas;
import leat.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Cleans the same rows in full and by replay. */
final class Replaying {
  private final Path folder;
  private final String input;
  private int runs;

  /** Each row of texts is on a line of its own, in one of some files. */
  Replaying(Path folder, CleanJobSettings settings, List<List<String>> rows, int files) {
    this.folder = folder;
    this.input = folder.resolve("in").toString();
    List<Row> texts = new ArrayList<>();
    for (List<String> row : rows) {
      long line = texts.size() + 2L;
      List<Object> values = new ArrayList<>(List.of(line, "a.csv", line));
      values.addAll(row);
      texts.add(RowFactory.create(values.toArray()));
    }
    Tables.write(
        SparkForTests.session()
            .createDataFrame(texts, Schemas.text(settings.columns()))
            .repartitionByRange(files, Tables.column("_row_id")),
        input);
  }

  /** Rows as ingest puts them out. */
  Replaying(Path folder, Dataset<Row> ingested) {
    this.folder = folder;
    this.input = folder.resolve("in").toString();
    Tables.write(ingested, input);
  }

  Cleaned inFull(CleanJobSettings settings) {
    CleanPaths paths = paths();
    return new Cleaned(
        new CleanRun(SparkForTests.session(), settings, paths, "run", CleaningFixture.MOMENT)
            .result(),
        paths);
  }

  Cleaned byReplay(Cleaned before, CleanJobSettings settings) {
    CleanPaths paths = paths();
    ReplayPaths all =
        new ReplayPaths(
            before.paths().data(),
            before.paths().duplicates(),
            before.result().rows().quarantined() == 0 ? null : before.paths().quarantine(),
            folder.resolve("again" + runs).toString(),
            folder.resolve("found" + runs).toString(),
            paths);
    return new Cleaned(
        new CleanReplay(SparkForTests.session(), settings, all, "run", CleaningFixture.MOMENT)
            .result(),
        paths);
  }

  private CleanPaths paths() {
    Path at = folder.resolve("clean" + runs++);
    return new CleanPaths(
        input,
        at.resolve("data").toString(),
        at.resolve("typed").toString(),
        at.resolve("duplicates").toString(),
        at.resolve("keys").toString(),
        at.resolve("bad").toString());
  }

  /** What a manifest says of it. */
  static JsonNode detail(CleanJobSettings settings, CleanResult result) {
    ObjectNode detail = Json.mapper().createObjectNode();
    detail.putObject("made").set("settings", Json.mapper().valueToTree(settings));
    detail.set("result", Json.mapper().valueToTree(result));
    return detail;
  }

  record Cleaned(CleanResult result, CleanPaths paths) {
    /** All that was written, as sets of rows. */
    List<Set<String>> content() {
      String quarantine = result.rows().quarantined() == 0 ? null : paths.quarantine();
      String duplicates = Path.of(paths.duplicates()).toFile().exists() ? paths.duplicates() : null;
      return List.of(rows(paths.data()), rows(duplicates), rows(quarantine));
    }

    List<String> files() {
      return List.of(Path.of(paths.data()).toFile().list((in, name) -> name.endsWith("parquet")));
    }

    private static Set<String> rows(String path) {
      Set<String> rows = new TreeSet<>();
      if (path != null) {
        Tables.read(SparkForTests.session(), path)
            .toJSON()
            .collectAsList()
            .forEach(row -> rows.add(row));
      }
      return rows;
    }
  }
}
