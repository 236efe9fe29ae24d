package leat.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leat.table.Columns;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The typed rows of a table without those that are left out of it one after the other. */
final class LeftOut {
  private final SparkSession spark;
  private final String table;
  private final List<Ids> tables = new ArrayList<>();

  private record Ids(String path, long count) {}

  LeftOut(SparkSession spark, String table) {
    this.spark = spark;
    this.table = table;
  }

  /**
   * Leaves more rows out.
   *
   * @param ids a table with their ids, none of them left out before
   * @return how many these are
   */
  long add(String ids) {
    long count = ParquetRows.count(ids, spark.sparkContext().hadoopConfiguration());
    if (count > 0) {
      tables.add(new Ids(ids, count));
    }
    return count;
  }

  /** The rows that are left. */
  Dataset<Row> rest() {
    return of(Tables.read(spark, table));
  }

  /** Those of other rows that are left. */
  Dataset<Row> of(Dataset<Row> rows) {
    Dataset<Row> rest = rows;
    for (Ids ids : tables) {
      rest = new RowIds().without(rest, Tables.read(spark, ids.path()), ids.count());
    }
    return rest;
  }

  /** Ids of the rows that are left out, or nothing where there are none. */
  Optional<Dataset<Row>> ids() {
    return tables.stream()
        .map(ids -> Tables.read(spark, ids.path()).select(Columns.ROW_ID))
        .reduce(Dataset::unionAll);
  }

  /** Copies the rows that are left, or just puts the table in place when none is left out. */
  void write(String target) {
    if (tables.isEmpty()) {
      Tables.move(table, target, spark.sparkContext().hadoopConfiguration());
      return;
    }
    Tables.write(rest(), target);
    Tables.delete(table, spark.sparkContext().hadoopConfiguration());
  }
}
