package leat.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import leat.contract.CanonicalText;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Several readings as one: a column that has different types among them becomes a text. */
final class Union {
  private Union() {}

  /** All readings, in their order; at least one. */
  static Reading of(List<Reading> readings) {
    if (readings.size() == 1) {
      return readings.get(0);
    }
    List<Dataset<Row>> rows = readings.stream().map(Reading::rows).toList();
    Map<String, String> columns = new LinkedHashMap<>();
    readings.forEach(reading -> reading.columns().forEach((n, t) -> columns.merge(n, t, MIXED)));
    return new Reading(
        rows(rows),
        readings.stream().flatMap(r -> r.broken().stream()).reduce(Dataset::unionByName),
        readings.stream().map(Reading::census).reduce(Census::plus).orElseThrow(),
        columns,
        readings.stream().flatMap(reading -> reading.whenDone().stream()).toList(),
        Optional.empty());
  }

  private static final BinaryOperator<String> MIXED = (a, b) -> a.equals(b) ? a : "text";

  /** The rows of tables with the same columns in the same order. */
  static Dataset<Row> rows(List<Dataset<Row>> tables) {
    List<Dataset<Row>> alike = new ArrayList<>();
    for (Dataset<Row> table : tables) {
      alike.add(table.select(columns(table, tables)));
    }
    return alike.stream().reduce(Dataset::union).orElseThrow();
  }

  private static Column[] columns(Dataset<Row> table, List<Dataset<Row>> tables) {
    StructField[] fields = table.schema().fields();
    Column[] columns = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      int at = i;
      DataType type = fields[i].dataType();
      boolean same = tables.stream().allMatch(t -> t.schema().apply(at).dataType().equals(type));
      Column column = Tables.column(fields[i].name());
      columns[i] =
          same || type.equals(DataTypes.StringType) ? column : text(column).as(fields[i].name());
    }
    return columns;
  }

  /** Not Spark's cast, whose texts of numbers and times are not the contract's. */
  static Column text(Column value) {
    UDF1<Object, String> canonical = CanonicalText::of;
    return functions.udf(canonical, DataTypes.StringType).apply(value);
  }
}
