package leat.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import leat.contract.Column;
import leat.privacy.PersonalReader;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of a source, and what is done to each. */
final class ProtectedColumns implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Treatment> columns = new ArrayList<>();
  private StructType schema = new StructType();

  /**
   * What is done to one column.
   *
   * @param reader of a personal one's values; null: they stay
   * @param dropped whether it is only read for its rules
   */
  record Treatment(DataType type, PersonalReader reader, boolean dropped) implements Serializable {}

  /**
   * The columns of a reading.
   *
   * @param read schema of the rows of the source
   */
  ProtectedColumns(StructType read, Privacy privacy) {
    for (StructField field : read.fields()) {
      Column personal =
          privacy.columns().stream()
              .filter(column -> column.name().equals(field.name()))
              .findFirst()
              .orElse(null);
      columns.add(
          personal == null
              ? new Treatment(field.dataType(), null, false)
              : treatment(field, personal, privacy));
      if (personal == null) {
        schema = schema.add(field);
      } else if (!personal.dropped()) {
        schema = schema.add(field.name(), DataTypes.StringType, true);
      }
    }
  }

  private static Treatment treatment(StructField field, Column column, Privacy privacy) {
    return new Treatment(
        field.dataType(), PersonalReader.of(column, privacy.key()), column.dropped());
  }

  /** The columns of the source, in order. */
  List<Treatment> all() {
    return columns;
  }

  /** What is written. */
  StructType schema() {
    return schema;
  }
}
