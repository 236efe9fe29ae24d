package leat.clean;

import java.util.List;
import java.util.Map;
import leat.LeatException;
import leat.expectations.Expectation;
import leat.expectations.ExpectationResult;
import leat.expectations.Judgement;
import leat.expectations.Judgement.KeyFailures;
import leat.expectations.KeyRule;
import leat.expectations.TableRule;
import leat.expectations.Tally;
import leat.ledger.RowBalance;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** What clean did, counted from the files that it wrote. */
final class Outcome {
  private final SparkSession spark;
  private final Configuration hadoop;
  private final Checks checks;
  private final RowPass pass;
  private final CleanPaths paths;

  /**
   * The outcome of rows that are all in place.
   *
   * @param pass that read those rows which may be examples
   */
  Outcome(SparkSession spark, Checks checks, RowPass pass, CleanPaths paths) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    this.checks = checks;
    this.pass = pass;
    this.paths = paths;
  }

  /**
   * The result.
   *
   * @param tally what the rows did to rules on rows and on the table
   * @param keys what came of the rules on keys
   * @param duplicates rows left out since an equal one is kept
   * @throws LeatException when two counts of the same rows differ
   */
  CleanResult result(Tally tally, Map<Integer, KeyFailures> keys, long duplicates) {
    boolean rejects =
        tally.keptRows() < tally.rows()
            || keys.keySet().stream().anyMatch(id -> checks.rejects(id, keys.get(id)));
    ReasonTally rejected =
        rejects ? ReasonTally.of(Tables.read(spark, paths.quarantine())) : new ReasonTally();
    checkCounts(tally, rejected);
    long quarantined = rejects ? ParquetRows.count(paths.quarantine(), hadoop) : 0;
    long out = ParquetRows.count(paths.data(), hadoop);
    RowBalance rows = new RowBalance(tally.rows(), out, quarantined, duplicates, 0);
    Judgement judgement = new Judgement(checks.expectations(), tally, keys, checks.moment());
    List<ExpectationResult> results = judgement.results(pass.examples(judgement.exampleRows()));
    return new CleanResult(
        rows,
        rejected.counts(),
        rejected.examples(),
        checks.moment().toString(),
        results,
        Refusal.of(rows, results, rejected));
  }

  /** What the tasks counted of each rule that quarantines against what lies in quarantine. */
  private void checkCounts(Tally tally, ReasonTally rejected) {
    for (int id = 0; id < checks.expectations().size(); id++) {
      Expectation expectation = checks.expectations().get(id);
      boolean onRow =
          !(expectation.rule() instanceof TableRule || expectation.rule() instanceof KeyRule);
      if (onRow && expectation.rejects()) {
        CommittedRows.check(
            "that fail " + expectation.name(),
            tally.failed(id),
            rejected.counts().getOrDefault(expectation.name(), 0L));
      }
    }
  }
}
