package leat.clean;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import leat.contract.Contract;
import leat.expectations.Expectation;
import leat.expectations.Judgement.KeyFailures;
import leat.expectations.Tally;

/**
 * What every row is checked against.
 *
 * @param contract the columns
 * @param expectations in the order of the config
 * @param moment at which the job began
 */
record Checks(Contract contract, List<Expectation> expectations, Instant moment)
    implements Serializable {
  /** A tally in which nothing is counted yet. */
  Tally tally() {
    return new Tally(contract, expectations);
  }

  /** A check of rows, for one task alone. */
  RowCheck rows(Tally tally) {
    return new RowCheck(this, tally);
  }

  /** Whether rows are quarantined for a rule on keys. */
  boolean rejects(int id, KeyFailures failures) {
    return failures.failed() > 0 && expectations.get(id).rejects();
  }
}
