package leat.expectations;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import leat.contract.Column;
import leat.contract.Contract;

/** Counts what the rows of a part of the data do to expectations; tallies of parts add up. */
public final class Tally implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Contract contract;
  private final List<Expectation> expectations;
  private final long[] unchecked;
  private final long[] failed;
  private final FirstRows[] first;
  private final int[] measured;
  private final int[] measuredColumns;
  private final Measure[] measures;
  private long rows;
  private long kept;

  /** Nothing counted yet. */
  public Tally(Contract contract, List<Expectation> expectations) {
    this.contract = contract;
    this.expectations = List.copyOf(expectations);
    this.unchecked = new long[expectations.size()];
    this.failed = new long[expectations.size()];
    this.first = new FirstRows[expectations.size()];
    this.measured =
        IntStream.of(RuleIds.of(expectations, TableRule.class))
            .filter(id -> !(expectations.get(id).rule() instanceof TableRule.RowCount))
            .toArray();
    this.measuredColumns = IntStream.of(measured).map(this::position).toArray();
    this.measures =
        IntStream.of(measured)
            .mapToObj(id -> Measure.of((TableRule) expectations.get(id).rule()))
            .toArray(Measure[]::new);
  }

  private int position(int id) {
    Column column = contract.column(expectations.get(id).columns().get(0)).orElseThrow();
    return contract.columns().indexOf(column);
  }

  /** Counts a row that was read. */
  public void row() {
    rows++;
  }

  /** Counts a row on which the rules about these columns cannot be checked, nor any SQL rule. */
  void unreadable(Collection<String> columns) {
    for (int id = 0; id < unchecked.length; id++) {
      Expectation expectation = expectations.get(id);
      boolean sql = expectation.rule() instanceof Rule.Sql;
      if (sql || expectation.columns().stream().anyMatch(columns::contains)) {
        unchecked[id]++;
      }
    }
  }

  /** Counts a row that fails an expectation. */
  void failed(int id, long row) {
    failed[id]++;
    if (first[id] == null) {
      first[id] = new FirstRows();
    }
    first[id].add(row);
  }

  /** Counts a row that goes on, and measures its values. */
  public void kept(Object[] typed) {
    kept++;
    for (int i = 0; i < measures.length; i++) {
      measures[i].add(typed[measuredColumns[i]]);
    }
  }

  /** Counts rows that are known to go on and to fail nothing; their values are not measured. */
  public void keptBefore(long count) {
    rows += count;
    kept += count;
  }

  /** Adds what another tally of the same expectations counted. */
  public void add(Tally other) {
    rows += other.rows;
    kept += other.kept;
    for (int id = 0; id < failed.length; id++) {
      unchecked[id] += other.unchecked[id];
      failed[id] += other.failed[id];
      if (first[id] == null) {
        first[id] = other.first[id];
      } else if (other.first[id] != null) {
        first[id].addAll(other.first[id]);
      }
    }
    for (int i = 0; i < measures.length; i++) {
      measures[i].add(other.measures[i]);
    }
  }

  /** Rows read. */
  public long rows() {
    return rows;
  }

  /** Rows that go on. */
  public long keptRows() {
    return kept;
  }

  /** Rows that fail an expectation on rows. */
  public long failed(int id) {
    return failed[id];
  }

  /** Rows on which an expectation on rows was checked. */
  long checked(int id) {
    return rows - unchecked[id];
  }

  /** Ids of the first rows that fail an expectation on rows. */
  List<Long> first(int id) {
    return first[id] == null ? List.of() : first[id].list();
  }

  /** What was measured for an expectation on the table. */
  Measure measure(int id) {
    return measures[
        IntStream.range(0, measured.length)
            .filter(i -> measured[i] == id)
            .findFirst()
            .orElseThrow()];
  }
}
