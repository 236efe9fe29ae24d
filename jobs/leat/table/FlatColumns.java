package leat.table;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Brings columns of types that a profile does not know into ones that it does. */
final class FlatColumns {
  private static final Set<DataType> KNOWN =
      Set.of(
          DataTypes.StringType,
          DataTypes.BooleanType,
          DataTypes.ByteType,
          DataTypes.ShortType,
          DataTypes.IntegerType,
          DataTypes.LongType,
          DataTypes.FloatType,
          DataTypes.DoubleType,
          DataTypes.DateType,
          DataTypes.TimestampType);

  private FlatColumns() {}

  /** The rows themselves, where all columns are known. */
  static Dataset<Row> of(Dataset<Row> rows) {
    StructField[] fields = rows.schema().fields();
    boolean known = Arrays.stream(fields).allMatch(field -> KNOWN.contains(field.dataType()));
    return known
        ? rows
        : rows.select(Arrays.stream(fields).map(FlatColumns::flat).toArray(Column[]::new));
  }

  private static Column flat(StructField field) {
    return flat(Tables.column(field.name()), field.dataType()).as(field.name());
  }

  private static Column flat(Column column, DataType type) {
    if (KNOWN.contains(type)) {
      return column;
    }
    if (type instanceof StructType || type instanceof ArrayType || type instanceof MapType) {
      return functions.to_json(column);
    }
    if (type instanceof BinaryType) {
      return functions.hex(column);
    }
    boolean decimal = type instanceof DecimalType;
    return column.cast(decimal ? DataTypes.DoubleType : DataTypes.StringType);
  }
}
