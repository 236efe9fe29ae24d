package leat.clean;

import leat.ledger.RowBalance;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Clean, made from an earlier output of it: only the rows that it rejected are checked again.
 *
 * <p>Gives what {@link CleanRun} gives by the same settings: the same rows, duplicates, quarantine
 * and counts. What becomes of the good rows is {@link Readmission}'s.
 */
final class CleanReplay {
  private final SparkSession spark;
  private final Configuration hadoop;
  private final CleanJobSettings settings;
  private final ReplayPaths paths;
  private final String run;

  CleanReplay(SparkSession spark, CleanJobSettings settings, ReplayPaths paths, String run) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    this.settings = settings;
    this.paths = paths;
    this.run = run;
  }

  /** Does the work. */
  CleanResult result() {
    CleanPaths to = paths.to();
    StructType ingested = Tables.read(spark, to.input()).schema();
    Dataset<Row> rows = QuarantinedRows.read(spark, paths.quarantine(), ingested);
    Tables.write(ContractRules.kept(rows, settings.columns()), to.typed());
    long checked = paths.quarantine() == null ? 0 : ParquetRows.count(paths.quarantine(), hadoop);
    boolean all = ParquetRows.count(to.typed(), hadoop) == checked;
    ReasonTally rejected = all ? new ReasonTally() : reject(rows);
    long duplicates = new Readmission(spark, settings, paths).duplicates();
    Tables.delete(to.typed(), hadoop);
    long in = ParquetRows.count(to.input(), hadoop);
    long out = ParquetRows.count(to.data(), hadoop);
    long quarantined = all ? 0 : ParquetRows.count(to.quarantine(), hadoop);
    RowBalance balance = new RowBalance(in, out, quarantined, duplicates, 0);
    return new CleanResult(balance, rejected.counts(), rejected.examples());
  }

  private ReasonTally reject(Dataset<Row> rows) {
    String quarantine = paths.to().quarantine();
    Tables.write(ContractRules.rejected(rows, settings.columns(), run), quarantine);
    return ReasonTally.of(Tables.read(spark, quarantine));
  }
}
