package leat.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import leat.config.EvaluateSettings;
import leat.contract.Column;
import leat.groups.Grouping;
import leat.scoring.TestRows;
import leat.table.Tables;
import org.apache.spark.sql.Row;

/**
 * How columns divide test rows, by a sample of these.
 *
 * @param rows the test rows
 * @param count how many they are
 */
record SampledGroupings(TestRows rows, long count) {
  /** In most tests that is all of them; of more, a hash chooses, so that it is always the same. */
  private static final long SAMPLE = 100_000;

  /** The grouping of each column. */
  Map<String, Grouping> of(SortedSet<String> columns, EvaluateSettings.Groups limits) {
    List<Row> sample =
        rows.sample(count, SAMPLE)
            .select(
                columns.stream().map(Tables::column).toArray(org.apache.spark.sql.Column[]::new))
            .collectAsList();
    Map<String, Grouping> groupings = new HashMap<>();
    int at = 0;
    for (String name : columns) {
      Column column = rows.contract().column(name).orElseThrow();
      List<Object> values = values(sample, at++);
      groupings.put(name, Grouping.of(column, values, limits.values(), limits.ranges()));
    }
    return groupings;
  }

  private static List<Object> values(List<Row> sample, int column) {
    List<Object> values = new ArrayList<>();
    sample.forEach(row -> values.add(row.get(column)));
    return values;
  }
}
