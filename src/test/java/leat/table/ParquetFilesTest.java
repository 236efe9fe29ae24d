package leat.table;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import leat.SparkForTests;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of Parquet files by file and number, from the scan itself and by Spark's own projection. */
class ParquetFilesTest {
  @TempDir static Path folder;
  private static ParquetFiles files;

  @BeforeAll
  static void writesTwoFiles() {
    List<NumberedFile> numbered = Stream.of("a b", "c%20d").map(ParquetFilesTest::written).toList();
    files = new ParquetFiles(SparkForTests.session(), numbered);
  }

  private static NumberedFile written(String name) {
    String path = folder.resolve(name).toUri().getPath();
    SparkForTests.session()
        .range(0, 1000)
        .selectExpr(
            "id as n", "concat('" + name + "', id % 7) as t", "if(id % 3 = 0, null, id / 4) as x")
        .coalesce(1)
        .write()
        .option("parquet.block.size", 4096)
        .parquet(path);
    String file = Path.of(path).toFile().list((dir, child) -> child.startsWith("part-"))[0];
    return new NumberedFile(name.length(), "file:" + path + "/" + file, name);
  }

  @Test
  void aScanOfPlainColumnsIsRecognized() {
    Dataset<Row> plain = read(col("t"), col("x").as("y"));
    assertThat(PlacedScan.of(plain, 2)).isPresent();
    assertThat(PlacedScan.of(read(col("t"), col("n").plus(1)), 2)).isEmpty();
    assertThat(PlacedScan.of(plain.filter("y > 1"), 2)).isEmpty();
  }

  private static Dataset<Row> read(Column first, Column second) {
    Column path = col("_metadata.file_path");
    return SparkForTests.session()
        .read()
        .parquet(folder.resolve("a b").toString())
        .select(first, second, path, col("_metadata.row_index"));
  }

  @Test
  void bothWaysGiveTheSameRows() {
    List<Row> scanned = rows(col("x").as("x"), col("t").as("t"), col("n").as("n"));
    List<Row> projected = rows(col("x").as("x"), col("t").as("t"), col("n").plus(0).as("n"));
    assertThat(scanned).hasSize(2000).isEqualTo(projected);
  }

  private static List<Row> rows(Column... columns) {
    return files.rows(List.of(columns)).orderBy(Columns.ROW_ID).collectAsList();
  }

  @Test
  void eachRowHasItsPlace() {
    for (Row row : rows(col("n"), col("t"))) {
      long line = row.getLong(3) + 1;
      String name = row.getString(1);
      assertThat(row.getLong(2)).isEqualTo(line);
      assertThat(row.getLong(0)).isEqualTo(Columns.rowId(name.length(), line));
      assertThat(row.getString(4)).isEqualTo(name + row.getLong(3) % 7);
    }
    assertThat(files.counts()).containsEntry(3, 1000L).containsEntry(5, 1000L).hasSize(2);
  }
}
