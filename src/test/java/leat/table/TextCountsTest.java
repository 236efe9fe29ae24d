package leat.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.SparkForTests;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCountsTest {
  @TempDir Path folder;

  private static Dataset<Row> rows() {
    return SparkForTests.session()
        .range(0, 10_000, 1, 3)
        .selectExpr(
            "id",
            "concat('ä', id % 7) as few",
            "if(id % 5 = 0, null, concat('text ', id div 2)) as many",
            "cast(null as string) as none");
  }

  @Test
  void countsAsAGroupByDoes() {
    rows().write().parquet(folder.resolve("rows").toString());
    Dataset<Row> written =
        SparkForTests.session().read().parquet(folder.resolve("rows").toString());
    for (Dataset<Row> table : List.of(rows(), written)) {
      List<Map<String, Long>> counts = TextCounts.of(table, List.of("few", "none", "many"));
      assertThat(counts.get(0)).isEqualTo(grouped("few")).hasSize(7).containsEntry("ä6", 1428L);
      assertThat(counts.get(1)).isEmpty();
      assertThat(counts.get(2)).isEqualTo(grouped("many")).containsEntry("text 4999", 2L);
    }
  }

  private static Map<String, Long> grouped(String column) {
    Map<String, Long> counts = new HashMap<>();
    for (Row row : rows().groupBy(column).count().collectAsList()) {
      if (!row.isNullAt(0)) {
        counts.put(row.getString(0), row.getLong(1));
      }
    }
    return counts;
  }
}
