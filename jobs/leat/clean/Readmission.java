package leat.clean;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import leat.config.CleanSettings.Deduplicate;
import leat.expectations.Judgement.KeyFailures;
import leat.table.Columns;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Puts rows that keep the rules on rows now beside those that were kept before.
 *
 * <p>A row that comes back may equal a kept one, and is left out, or comes first, and the other one
 * is. Either way it is enough to compare it with kept rows: of rows that are equal, the one kept is
 * the first by a fixed order, so the first of all is the first of the one kept before and those
 * that came back; rows left out before go to the new first of theirs. Rows that failed a rule on
 * keys are among those that come back, so such rules see the rows that a whole clean shows them.
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
  private final KeyRules keyRules;
  private final LeftOut leftOut;
  private final Dataset<Row> kept;

  Readmission(SparkSession spark, CleanJobSettings settings, ReplayPaths paths, KeyRules keyRules) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    this.settings = settings;
    this.paths = paths;
    this.keyRules = keyRules;
    this.leftOut = new LeftOut(spark, paths.to().typed());
    this.kept = Tables.read(spark, paths.data());
  }

  /** Leaves duplicates out; gives how many there are, those from before included. */
  long duplicates() {
    if (settings.clean().deduplicate() == Deduplicate.NONE) {
      return 0;
    }
    Duplicates duplicates = new Duplicates(settings.clean(), settings.columns());
    Tables.write(duplicates.among(kept, leftOut.rest()), paths.found());
    leftOut.add(paths.found());
    Tables.write(all(Tables.read(spark, paths.found())), paths.to().duplicates());
    return ParquetRows.count(paths.to().duplicates(), hadoop);
  }

  /** What was left out before, each with the row that is kept instead now, and what is found. */
  private Dataset<Row> all(Dataset<Row> found) {
    Dataset<Row> displaced = found.toDF("_displaced", "_by");
    return Tables.read(spark, paths.duplicates())
        .join(displaced, col(Duplicates.KEPT).equalTo(col("_displaced")), "left")
        .select(col(Columns.ROW_ID), coalesce(col("_by"), col(Duplicates.KEPT)).as(Duplicates.KEPT))
        .unionAll(found);
  }

  /**
   * Leaves rows out that fail rules on keys.
   *
   * @param count rows without duplicates
   * @param texts rows as ingested
   */
  Map<Integer, KeyFailures> keys(long count, Dataset<Row> texts, Checks checks, String run) {
    Dataset<Row> rest = leftOut.of(kept).unionAll(leftOut.rest());
    Map<Integer, KeyFailures> keys = keyRules.failures(rest, count);
    keyRules
        .rejected(keys)
        .ifPresent(
            failed -> {
              leftOut.add(failed);
              Tables.append(
                  KeyQuarantine.rows(texts, Tables.read(spark, failed), checks, run),
                  paths.to().quarantine());
            });
    return keys;
  }

  /** Puts the rows that are left in place. */
  void write() {
    Dataset<Row> written = leftOut.rest();
    Set<String> touched = leftOut.ids().map(this::files).orElse(Set.of());
    for (String file : touched) {
      written = written.unionAll(leftOut.of(Tables.read(spark, paths.data() + "/" + file)));
    }
    Tables.write(written, paths.to().data());
    Tables.copyFiles(paths.data(), paths.to().data(), touched, hadoop);
    for (String used : List.of(paths.found(), paths.to().keys(), paths.to().typed())) {
      Tables.delete(used, hadoop);
    }
  }

  /** Names of the files with rows of these ids; reads the ids alone. */
  private Set<String> files(Dataset<Row> ids) {
    List<String> names =
        kept.select(col(Columns.ROW_ID), col(FILE_NAME).as("name"))
            .join(ids, Columns.ROW_ID)
            .select("name")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    return new TreeSet<>(names);
  }
}
