package leat.clean;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import leat.config.CleanSettings.Deduplicate;
import leat.table.Columns;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Puts rows that keep the contract now beside those that did before.
 *
 * <p>A row that comes back may equal a kept one, and is left out, or comes first, and the other one
 * is. Either way it is enough to compare it with kept rows: of rows that are equal, the one kept is
 * the first by a fixed order, so the first of all is the first of the one kept before and those
 * that came back; rows left out before go to the new first of theirs.
 *
 * <p>Of the rows kept before, only the columns that are compared are read. Their files are copied,
 * but for those that hold a row which is left out now.
 */
final class Readmission {
  private static final String FILE_NAME = "_metadata.file_name";

  private final SparkSession spark;
  private final Configuration hadoop;
  private final CleanJobSettings settings;
  private final ReplayPaths paths;
  private final RowIds ids = new RowIds();

  Readmission(SparkSession spark, CleanJobSettings settings, ReplayPaths paths) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    this.settings = settings;
    this.paths = paths;
  }

  /** Does it; gives how many rows are left out as duplicates now. */
  long duplicates() {
    Dataset<Row> added = Tables.read(spark, paths.to().typed());
    if (settings.clean().deduplicate() == Deduplicate.NONE) {
      Tables.write(added, paths.to().data());
      Tables.copyFiles(paths.data(), paths.to().data(), Set.of(), hadoop);
      return 0;
    }
    Dataset<Row> kept = Tables.read(spark, paths.data());
    Duplicates duplicates = new Duplicates(settings.clean(), settings.columns());
    Tables.write(duplicates.among(kept, added), paths.found());
    Dataset<Row> found = Tables.read(spark, paths.found());
    put(kept, added, found);
    Tables.write(all(found), paths.to().duplicates());
    Tables.delete(paths.found(), hadoop);
    return ParquetRows.count(paths.to().duplicates(), hadoop);
  }

  private void put(Dataset<Row> kept, Dataset<Row> added, Dataset<Row> found) {
    long count = ParquetRows.count(paths.found(), hadoop);
    Dataset<Row> written = ids.without(added, found, count);
    Set<String> touched = count == 0 ? Set.of() : files(kept, found);
    for (String file : touched) {
      Dataset<Row> rows = Tables.read(spark, paths.data() + "/" + file);
      written = written.unionAll(ids.without(rows, found, count));
    }
    Tables.write(written, paths.to().data());
    Tables.copyFiles(paths.data(), paths.to().data(), touched, hadoop);
  }

  /** Names of the files with rows of these ids; reads the ids alone. */
  private static Set<String> files(Dataset<Row> kept, Dataset<Row> found) {
    List<String> names =
        kept.select(col(Columns.ROW_ID), col(FILE_NAME).as("name"))
            .join(found.select(Columns.ROW_ID), Columns.ROW_ID)
            .select("name")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    return new TreeSet<>(names);
  }

  /** What was left out before, each with the row that is kept instead now, and what is found. */
  private Dataset<Row> all(Dataset<Row> found) {
    Dataset<Row> displaced = found.toDF("_displaced", "_by");
    return Tables.read(spark, paths.duplicates())
        .join(displaced, col(Duplicates.KEPT).equalTo(col("_displaced")), "left")
        .select(col(Columns.ROW_ID), coalesce(col("_by"), col(Duplicates.KEPT)).as(Duplicates.KEPT))
        .unionAll(found);
  }
}
