package leat.cli;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import leat.cli.Rejected.Example;
import leat.table.RejectedRow;

/** Counts rejected rows by reason, and keeps the first of those that are asked for. */
final class RejectedTally {
  private final RejectedFilter filter;
  private final int limit;
  private final Map<String, Long> reasons = new TreeMap<>();
  private final TreeMap<Long, Example> examples = new TreeMap<>();
  private String run = "";
  private long rows;
  private long matching;

  RejectedTally(RejectedFilter filter, int limit) {
    this.filter = filter;
    this.limit = limit;
  }

  /** Takes a row; always wants another one. */
  boolean add(RejectedRow row) {
    rows++;
    run = row.run();
    if (filter.takes(row)) {
      matching++;
      row.reasons().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
      examples.put(row.rowId(), example(row));
      if (examples.size() > limit) {
        examples.pollLastEntry();
      }
    }
    return true;
  }

  private static Example example(RejectedRow row) {
    return new Example(
        row.rowId(), row.file(), row.line(), row.run(), RejectedFilter.problems(row), row.raw());
  }

  String run() {
    return run;
  }

  long rows() {
    return rows;
  }

  long matching() {
    return matching;
  }

  Map<String, Long> reasons() {
    return reasons;
  }

  Collection<Example> examples() {
    return examples.values();
  }
}
