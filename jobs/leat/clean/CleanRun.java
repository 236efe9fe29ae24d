package leat.clean;

import leat.LeatException;
import leat.config.CleanSettings.Deduplicate;
import leat.ledger.RowBalance;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One execution of clean: the passes over the data, in order. */
final class CleanRun {
  private final SparkSession spark;
  private final Configuration hadoop;
  private final CleanJobSettings settings;
  private final CleanPaths paths;
  private final String run;

  CleanRun(SparkSession spark, CleanJobSettings settings, CleanPaths paths, String run) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    this.settings = settings;
    this.paths = paths;
    this.run = run;
  }

  /**
   * Does the work.
   *
   * @throws LeatException when no row keeps the contract
   */
  CleanResult result() {
    Dataset<Row> texts = Tables.read(spark, paths.input());
    boolean deduplicate = settings.clean().deduplicate() != Deduplicate.NONE;
    String target = deduplicate ? paths.typed() : paths.data();
    Tables.write(ContractRules.kept(texts, settings.columns()), target);
    long in = ParquetRows.count(paths.input(), hadoop);
    long kept = ParquetRows.count(target, hadoop);
    ReasonTally rejected = kept == in ? new ReasonTally() : reject(texts);
    if (kept == 0) {
      throw LeatException.dataRefused(
          "Cannot clean: none of %,d rows keeps the contract: %s"
              .formatted(in, rejected.described()));
    }
    long duplicates = deduplicate ? deduplicate() : 0;
    long quarantined = kept == in ? 0 : ParquetRows.count(paths.quarantine(), hadoop);
    long out = ParquetRows.count(paths.data(), hadoop);
    RowBalance rows = new RowBalance(in, out, quarantined, duplicates, 0);
    return new CleanResult(rows, rejected.counts(), rejected.examples());
  }

  private ReasonTally reject(Dataset<Row> texts) {
    Tables.write(ContractRules.rejected(texts, settings.columns(), run), paths.quarantine());
    return ReasonTally.of(Tables.read(spark, paths.quarantine()));
  }

  /** Copies the typed rows without duplicates, or just puts them in place when there are none. */
  private long deduplicate() {
    Dataset<Row> typed = Tables.read(spark, paths.typed());
    Duplicates duplicates = new Duplicates(settings.clean(), settings.columns());
    Tables.write(duplicates.among(typed), paths.duplicates());
    long count = ParquetRows.count(paths.duplicates(), hadoop);
    if (count == 0) {
      Tables.move(paths.typed(), paths.data(), hadoop);
      return 0;
    }
    Dataset<Row> ids = Tables.read(spark, paths.duplicates());
    Tables.write(new RowIds().without(typed, ids, count), paths.data());
    Tables.delete(paths.typed(), hadoop);
    return count;
  }
}
