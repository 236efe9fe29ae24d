package leat.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.contract.Column;
import leat.table.Tables;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Values by rank of the numeric columns that have too many values to keep, found together.
 *
 * @param found by column and rank
 */
record Ranks(Map<String, Map<Long, RankSelect.Found>> found) {
  /** Finds what the fits need. */
  static Ranks of(Dataset<Row> training, List<NumberFit> fits) {
    List<Column> columns = new ArrayList<>();
    List<RankSelect.Asked> asked = new ArrayList<>();
    for (NumberFit fit : fits) {
      if (!fit.ranks().isEmpty()) {
        fit.ranks().forEach(rank -> asked.add(new RankSelect.Asked(columns.size(), rank)));
        columns.add(fit.column());
      }
    }
    Map<String, Map<Long, RankSelect.Found>> found = new HashMap<>();
    if (!asked.isEmpty()) {
      List<RankSelect.Found> values = RankSelect.select(ordered(training, columns), asked);
      for (int i = 0; i < values.size(); i++) {
        found
            .computeIfAbsent(columns.get(asked.get(i).column()).name(), name -> new HashMap<>())
            .put(asked.get(i).rank(), values.get(i));
      }
    }
    return new Ranks(found);
  }

  private static JavaRDD<long[]> ordered(Dataset<Row> training, List<Column> columns) {
    org.apache.spark.sql.Column[] selected =
        columns.stream()
            .map(column -> Tables.column(column.name()))
            .toArray(org.apache.spark.sql.Column[]::new);
    List<Column> alone = List.copyOf(columns);
    return training
        .select(selected)
        .javaRDD()
        .mapPartitions(rows -> new OrderedValues(rows, alone));
  }

  /** The value of a rank that was asked for. */
  double value(String column, long rank) {
    return RankSelect.unordered(found.get(column).get(rank).value());
  }

  /** Rows with the value of a rank that was asked for. */
  long rows(String column, long rank) {
    return found.get(column).get(rank).rows();
  }
}
