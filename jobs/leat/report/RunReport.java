package leat.report;

import java.util.List;
import leat.expectations.ExpectationResult;
import leat.ledger.RunRecord;

/**
 * What the page of one run shows.
 *
 * @param run the run
 * @param modelVersion the version it registered or found up to date, or null
 * @param metrics of its model, or null where it has none
 * @param expectations what came of each; none where none was checked
 */
public record RunReport(
    RunRecord run, String modelVersion, PartMetrics metrics, List<ExpectationResult> expectations) {
  /** Copies the list. */
  public RunReport {
    expectations = List.copyOf(expectations);
  }

  /** The page, complete in itself; the same bytes for the same record. */
  public String html() {
    return new RunPage(this).html();
  }
}
