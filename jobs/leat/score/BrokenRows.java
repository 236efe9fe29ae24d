package leat.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Outcomes of what was no row, or broke a rule of a personal column, and got no further. */
final class BrokenRows {
  private BrokenRows() {}

  /**
   * Their outcomes.
   *
   * @param quarantined what the batch put into quarantine
   */
  static Dataset<Row> of(Dataset<Row> quarantined, Outcomes outcomes, ScoredBy by) {
    List<Column> columns = new ArrayList<>();
    Outcomes.origin().forEach(name -> columns.add(col(name)));
    StructField[] fields = outcomes.schema().fields();
    for (int i = columns.size(); i < fields.length; i++) {
      columns.add(value(fields[i], by));
    }
    return quarantined.select(columns.toArray(Column[]::new));
  }

  private static Column value(StructField field, ScoredBy by) {
    Column value =
        switch (field.name()) {
          case Outcomes.NOT_SCORED -> concat_ws("; ", col("reasons"));
          case Outcomes.MODEL -> lit(by.version());
          case Outcomes.RUN -> lit(by.run());
          default -> lit(null);
        };
    return value.cast(field.dataType()).as(field.name());
  }
}
