package leat.expectations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Violation;

/**
 * Checks one typed row after another; of one task alone, as it reuses memory.
 *
 * <p>Rules are grouped by column and compiled once, and what a value fails can be asked once for
 * all rows that have it, so a hundred rules cost little more than ten.
 */
public final class RowRules {
  private static final int[] NONE = {};

  private final Contract contract;
  private final List<Expectation> expectations;
  private final Tally tally;
  private final ColumnChecks[] columns;
  private final int[] pairIds;
  private final PairCheck[] pairs;
  private final int[] failed;
  private int failures;

  /**
   * The rules on values and pairs of columns; others are passed over.
   *
   * @param expectations all of them, in order
   * @param moment at which the job began
   * @param tally counts what fails
   */
  public RowRules(Contract contract, List<Expectation> expectations, Instant moment, Tally tally) {
    this.contract = contract;
    this.expectations = expectations;
    this.tally = tally;
    this.failed = new int[expectations.size()];
    this.columns = ColumnChecks.of(contract, expectations, moment);
    this.pairIds = RuleIds.of(expectations, Rule.Compare.class);
    this.pairs = new PairCheck[pairIds.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = pair(expectations.get(pairIds[i]));
    }
  }

  private PairCheck pair(Expectation expectation) {
    Column first = contract.column(expectation.columns().get(0)).orElseThrow();
    Column second = contract.column(expectation.columns().get(1)).orElseThrow();
    return new PairCheck(
        contract.columns().indexOf(first),
        contract.columns().indexOf(second),
        PairCheck.order(first.type(), second.type()),
        ((Rule.Compare) expectation.rule()).operator());
  }

  /**
   * Checks a row and counts what it fails.
   *
   * @param row its id
   * @param typed values in the contract's order, null where missing or broken
   * @param violations what it broke of the contract; rules on such columns are not checked
   * @return whether it fails no rule that quarantines
   */
  public boolean check(long row, Object[] typed, List<Violation> violations) {
    int[][] failing = new int[typed.length][];
    for (ColumnChecks checks : columns) {
      failing[checks.column()] = checks.failing(typed[checks.column()]);
    }
    return check(row, typed, failing, violations);
  }

  /**
   * Checks a row of whose values it is known what they fail.
   *
   * @param failing what {@link #failing} gave for each value, or null where a column has no rules
   */
  public boolean check(long row, Object[] typed, int[][] failing, List<Violation> violations) {
    failures = 0;
    boolean[] broken = violations.isEmpty() ? null : broken(violations);
    for (ColumnChecks checks : columns) {
      int column = checks.column();
      if (failing[column].length > 0 && (broken == null || !broken[column])) {
        System.arraycopy(failing[column], 0, failed, failures, failing[column].length);
        failures += failing[column].length;
      }
    }
    for (int i = 0; i < pairs.length; i++) {
      if (!pairs[i].keeps(typed)) {
        failed[failures++] = pairIds[i];
      }
    }
    return failures == 0 || !counted(row);
  }

  /** The rules on values that a value of a column fails, to be asked once for equal ones. */
  public int[] failing(int column, Object value) {
    for (ColumnChecks checks : columns) {
      if (checks.column() == column) {
        return checks.failing(value);
      }
    }
    return NONE;
  }

  private boolean[] broken(List<Violation> violations) {
    boolean[] broken = new boolean[contract.columns().size()];
    for (int i = 0; i < broken.length; i++) {
      String name = contract.columns().get(i).name();
      broken[i] = violations.stream().anyMatch(v -> v.column().equals(name));
    }
    tally.unreadable(violations.stream().map(Violation::column).toList());
    return broken;
  }

  /** Counts the failures; whether one of them quarantines. */
  private boolean counted(long row) {
    boolean rejects = false;
    for (int i = 0; i < failures; i++) {
      tally.failed(failed[i], row);
      rejects |= expectations.get(failed[i]).rejects();
    }
    return rejects;
  }

  /** The expectations for which the row checked last is quarantined, in their order. */
  public List<Expectation> reasons() {
    List<Expectation> reasons = new ArrayList<>();
    for (int id = 0; id < expectations.size(); id++) {
      if (hasFailed(id) && expectations.get(id).rejects()) {
        reasons.add(expectations.get(id));
      }
    }
    return reasons;
  }

  private boolean hasFailed(int id) {
    for (int i = 0; i < failures; i++) {
      if (failed[i] == id) {
        return true;
      }
    }
    return false;
  }
}
