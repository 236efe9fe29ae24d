package leat.clean;

import java.time.Instant;
import java.util.Map;
import leat.LeatException;
import leat.config.CleanSettings.Deduplicate;
import leat.expectations.Judgement.KeyFailures;
import leat.expectations.Tally;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** One execution of clean: the passes over the data, in order. */
final class CleanRun {
  private final SparkSession spark;
  private final Configuration hadoop;
  private final CleanJobSettings settings;
  private final CleanPaths paths;
  private final String run;
  private final Checks checks;
  private final RowPass pass;
  private final KeyRules keyRules;

  /**
   * An execution.
   *
   * @param moment at which it begins
   * @throws LeatException when a rule in SQL is wrong
   */
  CleanRun(
      SparkSession spark, CleanJobSettings settings, CleanPaths paths, String run, Instant moment) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    this.settings = settings;
    this.paths = paths;
    this.run = run;
    this.checks = new Checks(settings.columns(), settings.expectations(), moment);
    this.pass = new RowPass(spark, checks, paths.input());
    this.keyRules = new KeyRules(spark, checks, paths.keys());
  }

  /**
   * Does the work.
   *
   * @throws LeatException when two counts of the same rows differ
   */
  CleanResult result() {
    boolean deduplicates = settings.clean().deduplicate() != Deduplicate.NONE;
    boolean isLast = !deduplicates && keyRules.isEmpty();
    String target = isLast ? paths.data() : paths.typed();
    Tally tally = pass.keep(target);
    if (tally.keptRows() < tally.rows()) {
      pass.reject(paths.quarantine(), run);
    }
    if (isLast) {
      return result(tally, Map.of(), 0);
    }
    LeftOut leftOut = new LeftOut(spark, target);
    long duplicates = deduplicates ? duplicates(leftOut) : 0;
    Map<Integer, KeyFailures> keys =
        keyRules.failures(leftOut.rest(), tally.keptRows() - duplicates);
    rejectKeys(leftOut, keys);
    leftOut.write(paths.data());
    Tables.delete(paths.keys(), hadoop);
    return result(tally, keys, duplicates);
  }

  private long duplicates(LeftOut leftOut) {
    Duplicates duplicates = new Duplicates(settings.clean(), settings.columns());
    Tables.write(duplicates.among(leftOut.rest()), paths.duplicates());
    return leftOut.add(paths.duplicates());
  }

  private void rejectKeys(LeftOut leftOut, Map<Integer, KeyFailures> keys) {
    keyRules
        .rejected(keys)
        .ifPresent(
            failed -> {
              leftOut.add(failed);
              Tables.append(
                  KeyQuarantine.rows(pass.texts(), Tables.read(spark, failed), checks, run),
                  paths.quarantine());
            });
  }

  private CleanResult result(Tally tally, Map<Integer, KeyFailures> keys, long duplicates) {
    return new Outcome(spark, checks, pass, paths).result(tally, keys, duplicates);
  }
}
