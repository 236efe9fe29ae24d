package leat.report;

import java.util.List;
import leat.expectations.ExpectationResult;
import leat.leakage.Finding;
import leat.ledger.RunRecord;

/**
 * What the page of one run shows.
 *
 * @param run the run
 * @param modelVersion the version it registered or found up to date, or null
 * @param metrics of its model, or null where it has none
 * @param expectations what came of each; none where none was checked
 * @param leakage what the scan accuses columns and the split of
 */
public record RunReport(
    RunRecord run,
    String modelVersion,
    PartMetrics metrics,
    List<ExpectationResult> expectations,
    List<Finding> leakage) {
  /** Copies the lists. */
  public RunReport {
    expectations = List.copyOf(expectations);
    leakage = List.copyOf(leakage);
  }

  /** The page, complete in itself; the same bytes for the same record. */
  public String html() {
    return new RunPage(this).html();
  }
}
