package leat.features;

import java.util.ArrayList;
import java.util.List;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Kind;
import leat.table.Columns;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of encoded rows: a code is an int, a number a double. */
final class EncodedSchema {
  private EncodedSchema() {}

  static StructType of(Encoding encoding) {
    List<StructField> fields = new ArrayList<>();
    fields.add(DataTypes.createStructField(Columns.ROW_ID, DataTypes.LongType, false));
    fields.add(DataTypes.createStructField(Columns.PART, DataTypes.IntegerType, false));
    fields.add(DataTypes.createStructField(Columns.HASH, DataTypes.LongType, false));
    fields.add(DataTypes.createStructField(Columns.LABEL, DataTypes.IntegerType, false));
    fields.add(DataTypes.createStructField(Columns.WEIGHT, DataTypes.DoubleType, false));
    for (Feature feature : encoding.layout()) {
      boolean code = feature.kind() == Kind.CODE;
      fields.add(
          DataTypes.createStructField(
              Columns.feature(fields.size() - Encoder.BEFORE_FEATURES),
              code ? DataTypes.IntegerType : DataTypes.DoubleType,
              false));
    }
    return DataTypes.createStructType(fields);
  }
}
