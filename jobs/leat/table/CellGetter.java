package leat.table;

import java.time.LocalDate;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Gets values of one type as Java has them, out of rows in Spark's own form. */
@FunctionalInterface
public interface CellGetter {
  /**
   * The value; a text as a string.
   *
   * @param position of the column; its value is not null
   */
  Object get(InternalRow row, int position);

  /** The getter for values of a type that the contract knows. */
  static CellGetter of(DataType type) {
    if (type.equals(DataTypes.IntegerType)) {
      return InternalRow::getInt;
    }
    if (type.equals(DataTypes.LongType)) {
      return InternalRow::getLong;
    }
    if (type.equals(DataTypes.DoubleType)) {
      return InternalRow::getDouble;
    }
    if (type.equals(DataTypes.BooleanType)) {
      return InternalRow::getBoolean;
    }
    if (type.equals(DataTypes.DateType)) {
      return (row, position) -> LocalDate.ofEpochDay(row.getInt(position));
    }
    if (type.equals(DataTypes.TimestampType)) {
      return (row, position) -> DateTimeUtils.microsToInstant(row.getLong(position));
    }
    return type.equals(DataTypes.StringType)
        ? (row, position) -> row.getUTF8String(position).toString()
        : (row, position) -> row.get(position, type);
  }
}
