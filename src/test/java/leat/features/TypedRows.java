package leat.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leat.SparkForTests;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.table.Columns;
import leat.table.Schemas;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Training rows of any columns, the last of which is the label. */
final class TypedRows {
  private TypedRows() {}

  /** A contract of features and a label {@code y}. */
  static Contract contract(Object... namesAndTypes) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      columns.add(
          new Column(
              (String) namesAndTypes[i],
              (ColumnType) namesAndTypes[i + 1],
              Role.FEATURE,
              ValueRules.NONE));
    }
    columns.add(new Column("y", ColumnType.BOOLEAN, Role.LABEL, ValueRules.NONE));
    return new Contract(columns);
  }

  /** Rows as fits take them, hashed by their place. */
  static Dataset<Row> training(Contract contract, List<Object[]> rows) {
    List<Row> table = new ArrayList<>();
    for (Object[] row : rows) {
      Object[] values = Arrays.copyOf(row, row.length + 3);
      values[row.length] = (long) table.size();
      values[row.length + 1] = 0;
      values[row.length + 2] = table.size() * 0x9e37_79b9_7f4a_7c15L;
      table.add(RowFactory.create(values));
    }
    return SparkForTests.session().createDataFrame(table, schema(contract));
  }

  private static StructType schema(Contract contract) {
    StructField[] typed = Schemas.typed(contract).fields();
    StructType schema =
        new StructType(Arrays.copyOfRange(typed, Schemas.ORIGIN_COLUMNS, typed.length));
    return schema
        .add(Columns.ROW_ID, DataTypes.LongType)
        .add(Columns.PART, DataTypes.IntegerType)
        .add(Columns.HASH, DataTypes.LongType);
  }
}
