package leat.clean;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.SparkForTests;
import leat.config.CleanSettings;
import leat.config.CleanSettings.Deduplicate;
import leat.config.CleanSettings.Keep;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.expectations.Expectation;
import leat.table.Columns;
import leat.table.Schemas;
import leat.table.Tables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Runs clean on rows of id.no, a score, seen.on and answer, the label; each on a line of its own.
 */
final class CleaningFixture {
  static final Contract CONTRACT =
      new Contract(
          List.of(
              new Column("id.no", ColumnType.STRING, Role.KEY, trimmed(null)),
              new Column("a score", ColumnType.DOUBLE, Role.FEATURE, trimmed(100.0)),
              new Column("seen.on", ColumnType.DATE, Role.TIME, trimmed(null)),
              new Column("answer", ColumnType.BOOLEAN, Role.LABEL, trimmed(null))));

  /** When clean begins. */
  static final Instant MOMENT = Instant.parse("2026-03-10T12:00:00Z");

  private final Path folder;
  private CleanSettings settings = new CleanSettings(Deduplicate.NONE, Keep.FIRST, null);
  private List<Expectation> expectations = List.of();
  private int partitions = 1;
  private int runs;

  CleaningFixture(Path folder) {
    this.folder = folder;
  }

  CleaningFixture deduplicate(Deduplicate how, Keep keep, String latestBy) {
    settings = new CleanSettings(how, keep, latestBy);
    return this;
  }

  CleaningFixture expecting(Expectation... all) {
    expectations = List.of(all);
    return this;
  }

  CleaningFixture partitions(int count) {
    partitions = count;
    return this;
  }

  /** Each row is its values with {@code |} between them. */
  Cleaned run(String... rows) {
    return run(Arrays.asList(rows));
  }

  Cleaned run(List<String> rows) {
    Path at = folder.resolve("clean" + runs++);
    CleanPaths paths =
        new CleanPaths(
            at.resolve("in").toString(),
            at.resolve("data").toString(),
            at.resolve("typed").toString(),
            at.resolve("duplicates").toString(),
            at.resolve("keys").toString(),
            at.resolve("bad").toString());
    List<Row> texts = new ArrayList<>();
    for (String row : rows) {
      texts.add(text(row, texts.size() + 2L));
    }
    Tables.write(
        SparkForTests.session()
            .createDataFrame(texts, Schemas.text(CONTRACT))
            .repartition(partitions),
        paths.input());
    CleanJobSettings all = new CleanJobSettings(settings, CONTRACT, expectations);
    CleanResult result =
        new CleanRun(SparkForTests.session(), all, paths, "run-1", MOMENT).result();
    return new Cleaned(result, paths);
  }

  private static Row text(String row, long line) {
    List<Object> values = new ArrayList<>(List.of(Columns.rowId(0, line), "a.csv", line));
    values.addAll(Arrays.asList(row.split("\\|", -1)));
    return RowFactory.create(values.toArray());
  }

  private static ValueRules trimmed(Double max) {
    return new ValueRules(
        List.of(Cleaning.TRIM),
        Set.of("n/a"),
        Map.of(),
        List.of(),
        Set.of(),
        Set.of(),
        null,
        max,
        Set.of(),
        false);
  }

  record Cleaned(CleanResult result, CleanPaths paths) {
    /** Rows as {@code line [values]}, in the order of the source. */
    List<String> rows() {
      return sorted(paths.data()).stream()
          .map(row -> row.getLong(2) + " " + values(row, 3))
          .toList();
    }

    /** Duplicates as {@code line of line}. */
    List<String> duplicates() {
      return sorted(paths.duplicates()).stream()
          .map(row -> row.getLong(0) + " of " + row.getLong(1))
          .toList();
    }

    /** Rejected rows. */
    List<Row> rejected() {
      return sorted(paths.quarantine());
    }

    /** Rejected rows as {@code line [reasons]}. */
    List<String> reasons() {
      return rejected().stream().map(row -> row.getLong(2) + " " + row.getList(3)).toList();
    }

    private static List<Object> values(Row row, int from) {
      List<Object> values = new ArrayList<>();
      for (int i = from; i < row.size(); i++) {
        values.add(row.get(i));
      }
      return values;
    }

    private static List<Row> sorted(String path) {
      return Tables.read(SparkForTests.session(), path).sort(Columns.ROW_ID).collectAsList();
    }
  }
}
