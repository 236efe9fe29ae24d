package leat.table;

import java.util.Arrays;
import java.util.Optional;
import leat.contract.CanonicalText;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a table that knows their types, by name or by path into structures.
 *
 * <p>What the contract has a type for keeps its own: whole numbers, doubles, booleans, dates, times
 * and texts. A decimal is a whole number where it has no fraction and fits one, else its digits as
 * a text, since a double does not hold them; structures, lists and maps are JSON; all else is text.
 *
 * @param schema of the table
 */
public record TypedTable(StructType schema) {
  private static final int DIGITS_OF_INT = 9;
  private static final int DIGITS_OF_LONG = 18;

  /** The column that a path leads to. */
  private record Found(Column column, DataType type) {}

  /**
   * The column that a path leads to, of a type that the contract knows; a name with dots is found
   * as well.
   */
  public Optional<Column> column(String path) {
    return Arrays.stream(schema.fields())
        .flatMap(field -> inside(Tables.column(field.name()), field, path).stream())
        .findFirst()
        .map(TypedTable::typed);
  }

  /** What a path that begins with a field leads to. */
  private static Optional<Found> inside(Column column, StructField field, String path) {
    if (path.equals(field.name())) {
      return Optional.of(new Found(column, field.dataType()));
    }
    if (!(field.dataType() instanceof StructType inner) || !path.startsWith(field.name() + ".")) {
      return Optional.empty();
    }
    String rest = path.substring(field.name().length() + 1);
    return Arrays.stream(inner.fields())
        .flatMap(next -> inside(column.getField(next.name()), next, rest).stream())
        .findFirst();
  }

  private static Column typed(Found found) {
    DataType type = found.type();
    if (type.equals(DataTypes.ByteType) || type.equals(DataTypes.ShortType)) {
      return found.column().cast(DataTypes.IntegerType);
    }
    if (type.equals(DataTypes.FloatType)) {
      return found.column().cast(DataTypes.DoubleType);
    }
    if (type.equals(DataTypes.TimestampNTZType)) {
      return found.column().cast(DataTypes.TimestampType);
    }
    if (type instanceof DecimalType decimal) {
      return decimal(found.column(), decimal);
    }
    if (type instanceof StructType || type instanceof ArrayType || type instanceof MapType) {
      return functions.to_json(found.column());
    }
    return isKept(type) ? found.column() : found.column().cast(DataTypes.StringType);
  }

  private static boolean isKept(DataType type) {
    return type.equals(DataTypes.IntegerType)
        || type.equals(DataTypes.LongType)
        || type.equals(DataTypes.DoubleType)
        || type.equals(DataTypes.BooleanType)
        || type.equals(DataTypes.DateType)
        || type.equals(DataTypes.TimestampType)
        || type.equals(DataTypes.StringType);
  }

  private static Column decimal(Column column, DecimalType type) {
    if (type.scale() == 0 && type.precision() <= DIGITS_OF_LONG) {
      return column.cast(
          type.precision() <= DIGITS_OF_INT ? DataTypes.IntegerType : DataTypes.LongType);
    }
    // Spark's cast may write an exponent.
    UDF1<Object, String> canonical = CanonicalText::of;
    return functions.udf(canonical, DataTypes.StringType).apply(column);
  }
}
