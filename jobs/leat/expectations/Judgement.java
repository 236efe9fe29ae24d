package leat.expectations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leat.expectations.ExpectationResult.Example;

/**
 * Says what the counts mean.
 *
 * @param expectations all of them, in order
 * @param tally of the whole table
 * @param keys rows that fail the rules on keys, by the place of the rule among the expectations
 * @param moment at which the job began
 */
public record Judgement(
    List<Expectation> expectations, Tally tally, Map<Integer, KeyFailures> keys, Instant moment) {

  /**
   * What came of a rule on keys.
   *
   * @param checked rows on which it was checked
   * @param failed rows that fail
   * @param first ids of the first that do, at most three
   */
  public record KeyFailures(long checked, long failed, List<Long> first) {}

  /** Ids of the rows that are examples. */
  public List<Long> exampleRows() {
    List<Long> rows = new ArrayList<>();
    for (int id = 0; id < expectations.size(); id++) {
      rows.addAll(first(id));
    }
    return rows.stream().distinct().sorted().toList();
  }

  private List<Long> first(int id) {
    return keys.containsKey(id) ? keys.get(id).first() : tally.first(id);
  }

  /**
   * What came of each expectation.
   *
   * @param rows the example rows by id, with all their values as ingested
   */
  public List<ExpectationResult> results(Map<Long, Example> rows) {
    List<ExpectationResult> results = new ArrayList<>();
    for (int id = 0; id < expectations.size(); id++) {
      results.add(
          expectations.get(id).rule() instanceof TableRule rule
              ? ofTable(expectations.get(id), finding(id, rule))
              : ofRows(id, rows));
    }
    return results;
  }

  private Finding finding(int id, TableRule rule) {
    if (rule instanceof TableRule.RowCount count) {
      long rows = tally.keptRows();
      boolean holds =
          (count.min() == null || rows >= count.min())
              && (count.max() == null || rows <= count.max());
      return new Finding(holds, Finding.count(rows) + " rows");
    }
    return tally.measure(id).finding(moment);
  }

  private ExpectationResult ofTable(Expectation expectation, Finding finding) {
    return new ExpectationResult(
        expectation.name(),
        expectation.kind(),
        expectation.columns(),
        Described.of(expectation),
        expectation.otherwise(),
        tally.keptRows(),
        null,
        null,
        finding.found(),
        finding.holds() ? Verdict.PASSED : Verdict.FAILED,
        List.of(),
        expectation.message());
  }

  private ExpectationResult ofRows(int id, Map<Long, Example> rows) {
    Expectation expectation = expectations.get(id);
    KeyFailures key = keys.get(id);
    long checked = key == null ? tally.checked(id) : key.checked();
    long failed = key == null ? tally.failed(id) : key.failed();
    long allowed = expectation.allowed(checked);
    List<Example> examples =
        first(id).stream().map(row -> withOwnValues(rows.get(row), expectation)).toList();
    return new ExpectationResult(
        expectation.name(),
        expectation.kind(),
        expectation.columns(),
        Described.of(expectation),
        expectation.otherwise(),
        checked,
        failed,
        allowed,
        null,
        verdict(failed, allowed),
        examples,
        expectation.message());
  }

  private static Verdict verdict(long failed, long allowed) {
    if (failed == 0) {
      return Verdict.PASSED;
    }
    return failed <= allowed ? Verdict.TOLERATED : Verdict.FAILED;
  }

  private static Example withOwnValues(Example row, Expectation expectation) {
    Map<String, String> values = new LinkedHashMap<>();
    expectation.columns().forEach(column -> values.put(column, row.values().get(column)));
    return new Example(row.row(), row.file(), row.line(), values);
  }
}
