package leat.table;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Schemas of checkpoints as Parquet stores them. */
final class ParquetSchema {
  private ParquetSchema() {}

  /** Whether every column is of a type that contracts know. */
  static boolean knows(StructType schema) {
    return Stream.of(schema.fields()).allMatch(field -> storedAs(field.dataType()) != null);
  }

  static MessageType of(StructType schema) {
    Type[] fields = Stream.of(schema.fields()).map(ParquetSchema::field).toArray(Type[]::new);
    return new MessageType("spark_schema", fields);
  }

  private static Type field(StructField field) {
    Type.Repetition repetition =
        field.nullable() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
    return Types.primitive(storedAs(field.dataType()), repetition)
        .as(meaning(field.dataType()))
        .named(field.name());
  }

  private static PrimitiveTypeName storedAs(DataType type) {
    if (type.equals(DataTypes.StringType)) {
      return PrimitiveTypeName.BINARY;
    }
    if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.DateType)) {
      return PrimitiveTypeName.INT32;
    }
    if (type.equals(DataTypes.LongType) || type.equals(DataTypes.TimestampType)) {
      return PrimitiveTypeName.INT64;
    }
    if (type.equals(DataTypes.DoubleType)) {
      return PrimitiveTypeName.DOUBLE;
    }
    return type.equals(DataTypes.BooleanType) ? PrimitiveTypeName.BOOLEAN : null;
  }

  private static LogicalTypeAnnotation meaning(DataType type) {
    if (type.equals(DataTypes.StringType)) {
      return LogicalTypeAnnotation.stringType();
    }
    if (type.equals(DataTypes.DateType)) {
      return LogicalTypeAnnotation.dateType();
    }
    return type.equals(DataTypes.TimestampType)
        ? LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS)
        : null;
  }

  /** A buffer for each column. */
  static ColumnBuffer[] buffers(MessageType schema) {
    return IntStream.range(0, schema.getFieldCount())
        .mapToObj(i -> buffer(schema.getType(i).asPrimitiveType(), i))
        .toArray(ColumnBuffer[]::new);
  }

  private static ColumnBuffer buffer(PrimitiveType type, int position) {
    return switch (type.getPrimitiveTypeName()) {
      case BINARY -> new TextBuffer(type, position);
      case BOOLEAN -> new FlagBuffer(type, position);
      default -> new NumberBuffer(type, position);
    };
  }
}
