package leat.clean;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Quarantined rows by reason, with examples of what was found; the same whatever the partitions.
 */
final class ReasonTally implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int EXAMPLES = 3;
  private static final int MENTIONED = 3;

  private final TreeMap<String, Long> counts = new TreeMap<>();
  private final TreeMap<String, TreeMap<String, Long>> firstRows = new TreeMap<>();

  /** Reads a quarantine that clean has written. */
  static ReasonTally of(Dataset<Row> quarantine) {
    return quarantine
        .select("_row_id", "reasons", "columns", "values")
        .toJavaRDD()
        .mapPartitions(rows -> List.of(ofRows(rows)).iterator())
        .reduce(ReasonTally::plus);
  }

  /** Rows by reason. */
  Map<String, Long> counts() {
    return counts;
  }

  /** Different values of each reason that concerns one column, from the first rows. */
  Map<String, List<String>> examples() {
    return firstRows.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> earliest(e.getValue()), (a, b) -> a, TreeMap::new));
  }

  /** The most frequent reasons in words, with an example each. */
  String described() {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(MENTIONED)
        .map(this::described)
        .collect(Collectors.joining(", "));
  }

  private String described(Map.Entry<String, Long> reason) {
    String rows = reason.getValue() == 1 ? "row" : "rows";
    String count = "%,d %s".formatted(reason.getValue(), rows);
    TreeMap<String, Long> found = firstRows.get(reason.getKey());
    String example = found == null ? "" : ", such as \"" + earliest(found).get(0) + '"';
    return "%s (%s%s)".formatted(reason.getKey(), count, example);
  }

  private static ReasonTally ofRows(Iterator<Row> rows) {
    ReasonTally tally = new ReasonTally();
    rows.forEachRemaining(tally::add);
    return tally;
  }

  private void add(Row row) {
    List<String> reasons = row.getList(1);
    List<String> columns = row.getList(2);
    Map<String, String> values = row.getJavaMap(3);
    for (int i = 0; i < reasons.size(); i++) {
      counts.merge(reasons.get(i), 1L, Long::sum);
      if (!columns.get(i).isEmpty()) {
        addExample(reasons.get(i), values.get(columns.get(i)), row.getLong(0));
      }
    }
  }

  private void addExample(String reason, String value, long row) {
    TreeMap<String, Long> rows = firstRows.computeIfAbsent(reason, r -> new TreeMap<>());
    rows.merge(value == null ? "" : value, row, Math::min);
    if (rows.size() > EXAMPLES) {
      rows.keySet().retainAll(earliest(rows));
    }
  }

  private ReasonTally plus(ReasonTally other) {
    ReasonTally sum = new ReasonTally();
    for (ReasonTally tally : List.of(this, other)) {
      tally.counts.forEach((reason, count) -> sum.counts.merge(reason, count, Long::sum));
      tally.firstRows.forEach(
          (reason, rows) -> rows.forEach((value, row) -> sum.addExample(reason, value, row)));
    }
    return sum;
  }

  private static List<String> earliest(TreeMap<String, Long> rows) {
    return rows.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(EXAMPLES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
