package leat.expectations;

import java.util.ArrayList;
import java.util.List;

/** What came of the SQL rules, which Spark computes, on one row after another. */
public final class SqlVerdicts {
  private final List<Expectation> expectations;
  private final int[] ids;

  /** The SQL rules among the expectations. */
  public SqlVerdicts(List<Expectation> expectations) {
    this.expectations = expectations;
    this.ids = RuleIds.of(expectations, Rule.Sql.class);
  }

  /**
   * Counts what a row fails.
   *
   * @param row its id
   * @param verdicts one for each SQL rule in order; null keeps the rule
   * @return whether it fails no rule that quarantines
   */
  public boolean check(long row, List<Boolean> verdicts, Tally tally) {
    boolean keeps = true;
    for (int i = 0; i < ids.length; i++) {
      if (Boolean.FALSE.equals(verdicts.get(i))) {
        tally.failed(ids[i], row);
        keeps &= !expectations.get(ids[i]).rejects();
      }
    }
    return keeps;
  }

  /** The expectations for which a row with these verdicts is quarantined. */
  public List<Expectation> reasons(List<Boolean> verdicts) {
    List<Expectation> reasons = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      if (Boolean.FALSE.equals(verdicts.get(i)) && expectations.get(ids[i]).rejects()) {
        reasons.add(expectations.get(ids[i]));
      }
    }
    return reasons;
  }
}
