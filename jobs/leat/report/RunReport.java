package leat.report;

import java.util.List;
import leat.expectations.ExpectationResult;
import leat.gate.GateReport;
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
 * @param gate what came of each rule of the gate, or null where it was not asked
 * @param forced whether the model was promoted in spite of failed rules
 */
public record RunReport(
    RunRecord run,
    String modelVersion,
    PartMetrics metrics,
    List<ExpectationResult> expectations,
    List<Finding> leakage,
    GateReport gate,
    boolean forced) {
  /** Of a run that did not get to the gate. */
  public RunReport(
      RunRecord run,
      String modelVersion,
      PartMetrics metrics,
      List<ExpectationResult> expectations,
      List<Finding> leakage) {
    this(run, modelVersion, metrics, expectations, leakage, null, false);
  }

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
