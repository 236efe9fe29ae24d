package leat.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import leat.LeatException;
import leat.jdbc.ColumnKind;
import leat.jdbc.StagedRows;
import leat.jdbc.TargetColumn;
import leat.jdbc.TargetTable;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Scores that have a value in each key column. */
final class KeyedScores {
  private final Dataset<Row> scores;
  private final List<String> keys;

  /**
   * Those among some scores.
   *
   * @throws LeatException when a key is no column of the scores (exit code 2)
   */
  KeyedScores(Dataset<Row> all, List<String> keys) {
    check(all.schema(), keys);
    this.scores = all.where(isKeyed(keys));
    this.keys = keys;
  }

  private static void check(StructType schema, List<String> keys) {
    List<String> names = Arrays.asList(schema.fieldNames());
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

  /** How many there are. */
  long count() {
    return scores.count();
  }

  /**
   * Puts the last score of each key into a table.
   *
   * @param name of what is written, the same whenever it is repeated
   * @return how many rows there are
   */
  long putInto(TargetTable table, String name) {
    Dataset<Row> last = lastOfEach();
    long rows = last.count();
    StagedRows staged = table.begin(name);
    last.foreachPartition((ForeachPartitionFunction<Row>) part -> staged.write(values(part)));
    table.replace(staged, rows);
    return rows;
  }

  /** One row for each key: a statement may not write one twice. */
  private Dataset<Row> lastOfEach() {
    Dataset<Row> last =
        scores
            .groupBy(keys.stream().map(Tables::column).toArray(Column[]::new))
            .agg(max(col(Columns.ROW_ID)).as(Columns.ROW_ID))
            .select(Columns.ROW_ID);
    return scores.join(last, Columns.ROW_ID).select(all(scores.schema()));
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

  /** The columns of a table that holds them. */
  List<TargetColumn> columns() {
    return Stream.of(scores.schema().fields())
        .map(field -> new TargetColumn(field.name(), kind(field.dataType())))
        .toList();
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
