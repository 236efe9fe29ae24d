package leat.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.Json;
import leat.LeatException;
import leat.config.JdbcSettings;
import leat.jdbc.RowRange;
import leat.jdbc.Table;
import leat.jdbc.TableColumn;
import leat.jdbc.TableReading;
import leat.jdbc.Window;
import leat.table.Schemas;
import leat.workspace.Part;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A table or query of a database, with the database's types.
 *
 * <p>Not by Spark's own reader, whose rows have no order within a task: a row's number is its place
 * in the order of partition column and key columns, whatever the number of tasks. The database
 * counts the rows; a task that reads more or fewer than were counted fails.
 */
final class JdbcSource implements Source {
  private final SourceInput input;

  JdbcSource(SourceInput input) {
    this.input = input;
  }

  @Override
  public Reading read() {
    Table table = Table.open(input.settings().jdbc());
    try {
      return read(table, input.settings().jdbc());
    } catch (RuntimeException e) {
      table.close();
      throw e;
    }
  }

  /** The table stays open, so that tasks see what is counted here. */
  private Reading read(Table table, JdbcSettings settings) {
    List<TableColumn> wanted = new TableMatch(input, table).columns();
    List<TableTask> tasks = new ArrayList<>();
    List<FileTally> tallies = new ArrayList<>();
    for (IndexedFile part : input.files()) {
      TableReading reading = table.reading(wanted, keys(wanted), window(settings, part));
      tallies.add(new FileTally(part.index(), reading.rows(), 0, Map.of()));
      for (RowRange range : reading.ranges()) {
        tasks.add(new TableTask(reading, range, part.index(), part.name()));
      }
    }
    Census census = new Census(tallies);
    if (census.rows() == 0 && input.alone()) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: there is no row in it".formatted(settings.name()));
    }
    return new Reading(
        rows(tasks, wanted),
        Optional.empty(),
        census,
        types(table),
        List.of(table::close),
        Optional.empty());
  }

  private List<String> keys(List<TableColumn> wanted) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (input.columns().get(i).key()) {
        keys.add(wanted.get(i).name());
      }
    }
    return keys;
  }

  private static Window window(JdbcSettings settings, IndexedFile part) {
    Map<String, String> detail = Json.read(part.path(), Part.class).detail();
    String upTo = detail.get(TableParts.UP_TO);
    return upTo == null
        ? null
        : new Window(settings.watermark(), detail.get(TableParts.AFTER), upTo);
  }

  private static Map<String, String> types(Table table) {
    Map<String, String> types = new LinkedHashMap<>();
    table.columns().forEach(column -> types.put(column.name(), column.type()));
    return types;
  }

  private Dataset<Row> rows(List<TableTask> tasks, List<TableColumn> wanted) {
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(input.spark().sparkContext())
            .parallelize(tasks, Math.max(1, tasks.size()))
            .flatMap(TableTask::rows);
    StructType schema = Schemas.text(List.of());
    for (int i = 0; i < wanted.size(); i++) {
      schema = schema.add(input.names().get(i), type(wanted.get(i)), true);
    }
    return input.spark().createDataFrame(rows, schema);
  }

  private static DataType type(TableColumn column) {
    return switch (column.kind()) {
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE, REAL -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP, MOMENT -> DataTypes.TimestampType;
      case DECIMAL, BYTES, TEXT -> DataTypes.StringType;
    };
  }
}
