package leat.cli;

import java.util.ArrayList;
import java.util.List;
import leat.cli.Rejected.Problem;
import leat.table.RejectedRow;

/**
 * Which rejected rows are asked for.
 *
 * @param job the job, or null for any
 * @param reason the reason as counted, such as {@code age: max}, or null for any
 * @param rule the rule, such as {@code max}, or null for any
 * @param column the column, or null for any
 * @param run the run, or null for any
 */
record RejectedFilter(String job, String reason, String rule, String column, String run) {
  /** Whether the row is asked for: one thing that is wrong with it is. */
  boolean takes(RejectedRow row) {
    return (run == null || run.equals(row.run())) && problems(row).stream().anyMatch(this::takes);
  }

  private boolean takes(Problem problem) {
    return (reason == null || reason.equals(problem.reason()))
        && (rule == null || rule.equals(problem.rule()))
        && (column == null || column.equals(problem.column()));
  }

  /** All that is wrong with a row. */
  static List<Problem> problems(RejectedRow row) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < row.reasons().size(); i++) {
      String column = row.columns().get(i);
      problems.add(
          new Problem(row.reasons().get(i), row.rules().get(i), column, row.values().get(column)));
    }
    return problems;
  }
}
