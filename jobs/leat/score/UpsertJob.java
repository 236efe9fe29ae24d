package leat.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.config.TableOutput;
import leat.jdbc.ColumnKind;
import leat.jdbc.StagedRows;
import leat.jdbc.TargetColumn;
import leat.jdbc.TargetTable;
import leat.job.Flow;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobResult;
import leat.ledger.RowBalance;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the scores of a batch into a table of a database, in the place of those with the same keys.
 *
 * <p>All in one transaction, see {@link TargetTable}; writing the same scores again changes
 * nothing. Of scores with the same keys the last in the batch is written; those that lack a key,
 * such as of broken records, are counted as filtered.
 */
public final class UpsertJob implements Job<TableOutput> {
  static final String NAME = "upsert";

  private static final Logger LOG = LoggerFactory.getLogger(UpsertJob.class);

  /** The job. */
  public UpsertJob() {}

  /** How many rows were written. */
  record Upserted(RowBalance rows, String table) implements JobResult {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Flow flow() {
    return Flow.SCORING;
  }

  @Override
  public int semanticVersion() {
    return 1;
  }

  @Override
  public List<String> inputs() {
    return List.of(ScoreJob.NAME);
  }

  @Override
  public TableOutput settings(PipelineConfig config) {
    return config.score().table();
  }

  @Override
  public Upserted execute(JobContext context, TableOutput settings) {
    Dataset<Row> scores = Tables.read(context.spark(), context.input(ScoreJob.NAME).path("data"));
    long all = context.input(ScoreJob.NAME).manifest().rows().out();
    checkKeys(scores.schema(), settings.keys());
    Dataset<Row> keyed = scores.where(isKeyed(settings.keys()));
    Dataset<Row> last = lastOfEach(keyed, settings.keys());
    long withKeys = keyed.count();
    long rows = last.count();
    TargetTable table = new TargetTable(settings, columns(scores.schema()));
    StagedRows staged = table.begin(context.output().fingerprint());
    last.foreachPartition((ForeachPartitionFunction<Row>) part -> staged.write(values(part)));
    table.replace(staged, rows);
    if (withKeys < all) {
      LOG.warn(
          "{} scores lack {}, and are not in {}",
          all - withKeys,
          String.join(", ", settings.keys()),
          settings.name());
    }
    context.output().writeText("written", settings.name() + "\n");
    return new Upserted(
        new RowBalance(all, rows, 0, withKeys - rows, all - withKeys), settings.name());
  }

  private static void checkKeys(StructType scores, List<String> keys) {
    List<String> names = Arrays.asList(scores.fieldNames());
    keys.stream()
        .filter(key -> !names.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw LeatException.usage(
                  "Invalid score.output.jdbc.keys: must name columns of the scores, one of %s, found %s"
                      .formatted(String.join(", ", names), key));
            });
  }

  private static Column isKeyed(List<String> keys) {
    return keys.stream()
        .map(key -> Tables.column(key).isNotNull())
        .reduce(Column::and)
        .orElseThrow();
  }

  /** One row for each key: a statement may not write one twice. */
  private static Dataset<Row> lastOfEach(Dataset<Row> keyed, List<String> keys) {
    Dataset<Row> last =
        keyed
            .groupBy(keys.stream().map(Tables::column).toArray(Column[]::new))
            .agg(max(col(Columns.ROW_ID)).as(Columns.ROW_ID))
            .select(Columns.ROW_ID);
    return keyed.join(last, Columns.ROW_ID).select(all(keyed.schema()));
  }

  private static Column[] all(StructType schema) {
    return Stream.of(schema.fieldNames()).map(Tables::column).toArray(Column[]::new);
  }

  private static Iterator<Object[]> values(Iterator<Row> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Object[] next() {
        Row row = rows.next();
        Object[] values = new Object[row.length()];
        for (int i = 0; i < values.length; i++) {
          values[i] = row.get(i);
        }
        return values;
      }
    };
  }

  private static List<TargetColumn> columns(StructType scores) {
    List<TargetColumn> columns = new ArrayList<>();
    Stream.of(scores.fields())
        .forEach(field -> columns.add(new TargetColumn(field.name(), kind(field.dataType()))));
    return columns;
  }

  private static ColumnKind kind(DataType type) {
    if (type.equals(DataTypes.IntegerType)) {
      return ColumnKind.INT;
    }
    if (type.equals(DataTypes.LongType)) {
      return ColumnKind.LONG;
    }
    if (type.equals(DataTypes.DoubleType)) {
      return ColumnKind.DOUBLE;
    }
    if (type.equals(DataTypes.BooleanType)) {
      return ColumnKind.BOOLEAN;
    }
    if (type.equals(DataTypes.DateType)) {
      return ColumnKind.DATE;
    }
    return type.equals(DataTypes.TimestampType) ? ColumnKind.MOMENT : ColumnKind.TEXT;
  }
}
