package leat.table;

import java.io.Serializable;
import leat.profile.ColumnSketch;
import leat.profile.ValueKind;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * How the values of a column are taken out of Spark's internal forms.
 *
 * @param kind what they are to the sketch
 * @param bytes of a whole number: 1, 2, 4 or 8; of a double 4 or 8
 */
record ProfiledColumn(ValueKind kind, int bytes) implements Serializable {
  static ProfiledColumn of(StructField field) {
    DataType type = field.dataType();
    int bytes = type.defaultSize();
    if (type.equals(DataTypes.StringType)) {
      return new ProfiledColumn(ValueKind.TEXT, 0);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return new ProfiledColumn(ValueKind.BOOLEAN, 1);
    }
    if (type.equals(DataTypes.DateType)) {
      return new ProfiledColumn(ValueKind.DATE, Integer.BYTES);
    }
    if (type.equals(DataTypes.TimestampType)) {
      return new ProfiledColumn(ValueKind.TIMESTAMP, Long.BYTES);
    }
    boolean real = type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType);
    return new ProfiledColumn(real ? ValueKind.DOUBLE : ValueKind.LONG, bytes);
  }

  void add(InternalRow row, int at, ColumnSketch sketch, long rows) {
    switch (kind) {
      case TEXT -> addText(row.getUTF8String(at), sketch, rows);
      case BOOLEAN -> sketch.add(row.getBoolean(at) ? 1 : 0, rows);
      case DOUBLE ->
          addDouble(bytes == Float.BYTES ? row.getFloat(at) : row.getDouble(at), sketch, rows);
      case LONG, DATE, TIMESTAMP ->
          sketch.add(
              switch (bytes) {
                case Byte.BYTES -> row.getByte(at);
                case Short.BYTES -> row.getShort(at);
                case Integer.BYTES -> row.getInt(at);
                default -> row.getLong(at);
              },
              rows);
    }
  }

  void add(ColumnVector vector, int at, ColumnSketch sketch, long rows) {
    switch (kind) {
      case TEXT -> addText(vector.getUTF8String(at), sketch, rows);
      case BOOLEAN -> sketch.add(vector.getBoolean(at) ? 1 : 0, rows);
      case DOUBLE ->
          addDouble(
              bytes == Float.BYTES ? vector.getFloat(at) : vector.getDouble(at), sketch, rows);
      case LONG, DATE, TIMESTAMP ->
          sketch.add(
              switch (bytes) {
                case Byte.BYTES -> vector.getByte(at);
                case Short.BYTES -> vector.getShort(at);
                case Integer.BYTES -> vector.getInt(at);
                default -> vector.getLong(at);
              },
              rows);
    }
  }

  private static void addDouble(double value, ColumnSketch sketch, long rows) {
    sketch.add(Double.doubleToLongBits(value + 0.0), rows);
  }

  /** The bytes where they lie, if they lie in an array. */
  private static void addText(UTF8String text, ColumnSketch sketch, long rows) {
    if (text.getBaseObject() instanceof byte[] bytes) {
      int start = (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
      sketch.add(bytes, start, text.numBytes(), rows);
    } else {
      byte[] bytes = text.getBytes();
      sketch.add(bytes, 0, bytes.length, rows);
    }
  }
}
