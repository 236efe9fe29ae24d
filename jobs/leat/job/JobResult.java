package leat.job;

import java.util.Map;
import leat.ledger.RowBalance;

/** What a job did, as a record of named counts; stored in the manifest and the run record. */
public interface JobResult {
  /** Where the rows went, counted from what was committed. */
  RowBalance rows();

  /** Quarantined rows by reason; a row with two reasons counts in both. */
  default Map<String, Long> quarantineReasons() {
    return Map.of();
  }

  /**
   * Why the data was refused, in words; empty where it was not. Nothing but the quarantine is
   * published then, and the job runs again when asked for again.
   */
  default String dataRefusal() {
    return "";
  }

  /** Why the model was refused, in words; empty where it was not. */
  default String refusal() {
    return "";
  }
}
