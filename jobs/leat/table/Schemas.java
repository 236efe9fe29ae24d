package leat.table;

import java.util.List;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Schemas of the checkpoints; each begins with the columns of {@link Columns}. */
public final class Schemas {
  /** How many columns stand before those of the contract. */
  public static final int ORIGIN_COLUMNS = 3;

  private Schemas() {}

  /** What ingest puts out: every column a text that may not be null. */
  public static StructType text(Contract contract) {
    return text(contract.columns().stream().map(Column::name).toList());
  }

  /** As {@link #text(Contract)}, by the names of the columns. */
  public static StructType text(List<String> columns) {
    return texts(columns, false);
  }

  /** As {@link #text(List)}, of records that may lack fields. */
  public static StructType optionalText(List<String> columns) {
    return texts(columns, true);
  }

  private static StructType texts(List<String> columns, boolean nullable) {
    StructType schema = origin();
    for (String column : columns) {
      schema = schema.add(column, DataTypes.StringType, nullable);
    }
    return schema;
  }

  /** What clean puts out: every column of its type, or null where the value is missing. */
  public static StructType typed(Contract contract) {
    return values(origin(), contract);
  }

  /** The contract's columns alone, each of its type. */
  public static StructType values(Contract contract) {
    return values(new StructType(), contract);
  }

  private static StructType values(StructType first, Contract contract) {
    StructType schema = first;
    for (Column column : contract.columns()) {
      schema = schema.add(column.name(), type(column.type()), true);
    }
    return schema;
  }

  /**
   * Rejected rows: why, and the record's text (ingest) or its values by column (clean).
   *
   * <p>{@code reasons}, {@code rules} and {@code columns} are of one length; a reason that concerns
   * the whole record has an empty column name.
   */
  public static StructType quarantine() {
    DataType texts = DataTypes.createArrayType(DataTypes.StringType, false);
    DataType values = DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, true);
    return origin()
        .add("reasons", texts, false)
        .add("rules", texts, false)
        .add("columns", texts, false)
        .add("raw", DataTypes.StringType, true)
        .add("values", values, true)
        .add("run", DataTypes.StringType, false)
        .add("job", DataTypes.StringType, false);
  }

  /** Row id, file and number in it. */
  static StructType origin() {
    return new StructType()
        .add(Columns.ROW_ID, DataTypes.LongType, false)
        .add(Columns.FILE, DataTypes.StringType, false)
        .add(Columns.LINE, DataTypes.LongType, false);
  }

  private static DataType type(ColumnType type) {
    return switch (type) {
      case STRING -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampType;
    };
  }
}
