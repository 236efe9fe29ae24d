package leat.clean;

import java.time.Instant;
import java.util.Map;
import leat.config.CleanSettings.Deduplicate;
import leat.expectations.Tally;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Clean, made from an earlier output of it: only the rows that it rejected are checked again.
 *
 * <p>Gives what {@link CleanRun} gives by the same settings: the same rows, duplicates, quarantine
 * and counts. What becomes of the good rows is {@link Readmission}'s; that they fail nothing is
 * {@link CleanChange}'s.
 */
final class CleanReplay {
  private final SparkSession spark;
  private final Configuration hadoop;
  private final CleanJobSettings settings;
  private final ReplayPaths paths;
  private final String run;
  private final Checks checks;

  CleanReplay(
      SparkSession spark,
      CleanJobSettings settings,
      ReplayPaths paths,
      String run,
      Instant moment) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    this.settings = settings;
    this.paths = paths;
    this.run = run;
    this.checks = new Checks(settings.columns(), settings.expectations(), moment);
  }

  /**
   * Does the work.
   *
   * @throws leat.LeatException when two counts of the same rows differ
   */
  CleanResult result() {
    StructType ingested = Tables.read(spark, paths.to().input()).schema();
    Tables.write(QuarantinedRows.read(spark, paths.quarantine(), ingested), paths.again());
    RowPass pass = new RowPass(spark, checks, paths.again());
    Tally tally = pass.keep(paths.to().typed());
    if (tally.keptRows() < tally.rows()) {
      pass.reject(paths.to().quarantine(), run);
    }
    tally.keptBefore(goodRows());
    CommittedRows.check("read", tally.rows(), ParquetRows.count(paths.to().input(), hadoop));
    long duplicates = new Readmission(spark, settings, paths).duplicates();
    CleanResult result =
        new Outcome(spark, checks, pass, paths.to()).result(tally, Map.of(), duplicates);
    Tables.delete(paths.to().typed(), hadoop);
    Tables.delete(paths.again(), hadoop);
    return result;
  }

  private long goodRows() {
    boolean deduplicates = settings.clean().deduplicate() != Deduplicate.NONE;
    long duplicates = deduplicates ? ParquetRows.count(paths.duplicates(), hadoop) : 0;
    return ParquetRows.count(paths.data(), hadoop) + duplicates;
  }
}
