package leat.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.LeatException;
import leat.config.MustPass;
import leat.table.OtherTables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The rows that must be scored as said.
 *
 * @param spark the session
 */
record MustPassRows(SparkSession spark) {
  private static final int MOST_ROWS = 10_000;

  /** The rows of an entry, values by column. */
  List<Map<String, Object>> of(MustPass entry) {
    return entry.file() == null ? List.of(new HashMap<>(entry.row())) : read(entry.file());
  }

  private List<Map<String, Object>> read(String file) {
    String type = file.endsWith(".parquet") ? "parquet" : "csv";
    List<Row> rows =
        OtherTables.read(spark, type, List.of(file)).limit(MOST_ROWS + 1).collectAsList();
    if (rows.size() > MOST_ROWS) {
      throw LeatException.usage(
          "Invalid register.gate.must-pass: must have at most %,d rows in a file, found more in %s"
              .formatted(MOST_ROWS, file));
    }
    List<Map<String, Object>> all = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> values = new HashMap<>();
      for (String name : row.schema().fieldNames()) {
        values.put(name, row.getAs(name));
      }
      all.add(values);
    }
    return all;
  }
}
