package leat.table;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.ProjectingInternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** A row with its place in front, then some values of the row that it is made of. */
@SuppressWarnings("serial") // never leaves its task
final class PlacedRow extends CodedRow {
  private final ProjectingInternalRow values;
  private final int[] positions;
  private CodedRow source;

  /**
   * A row.
   *
   * @param schema of the values
   * @param positions where they are in the row that it is made of
   */
  PlacedRow(StructType schema, List<Integer> positions) {
    this.positions = positions.stream().mapToInt(Integer::intValue).toArray();
    this.values =
        ProjectingInternalRow.apply(
            schema, CollectionConverters.asScala(List.<Object>copyOf(positions)).toIndexedSeq());
  }

  /** Shows another row. */
  PlacedRow show(Object[] place, InternalRow row) {
    values.project(row);
    source = row instanceof CodedRow coded ? coded : null;
    apply(new GenericInternalRow(place), values);
    return this;
  }

  @Override
  int code(int position) {
    int value = position - Schemas.ORIGIN_COLUMNS;
    return source == null || value < 0 ? NONE : source.code(positions[value]);
  }

  @Override
  int batch() {
    return source == null ? 0 : source.batch();
  }
}
