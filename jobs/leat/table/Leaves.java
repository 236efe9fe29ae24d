package leat.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a nested table that hold one value each.
 *
 * @param rows with those columns, named by their path with dots
 * @param leftOut names of what holds many
 */
public record Leaves(Dataset<Row> rows, List<String> leftOut) {
  /** The leaves of a table. */
  public static Leaves of(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (StructField field : rows.schema().fields()) {
      collect(field.name(), Tables.column(field.name()), field.dataType(), columns, leftOut);
    }
    boolean flat = leftOut.isEmpty() && columns.size() == rows.columns().length;
    return new Leaves(
        flat ? rows : rows.select(columns.toArray(Column[]::new)), List.copyOf(leftOut));
  }

  private static void collect(
      String path, Column column, DataType type, List<Column> columns, List<String> leftOut) {
    if (type instanceof StructType nested) {
      for (StructField field : nested.fields()) {
        String below = path + "." + field.name();
        collect(below, column.getField(field.name()), field.dataType(), columns, leftOut);
      }
    } else if (type instanceof ArrayType || type instanceof MapType || type instanceof BinaryType) {
      leftOut.add(path);
    } else {
      columns.add(column.as(path));
    }
  }
}
