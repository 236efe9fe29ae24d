package leat.serve;

import java.util.ArrayList;
import java.util.List;

/** One record as a client sent it: a text or nothing for each field, and what is wrong so far. */
final class RawRecord {
  private static final int MOST_PROBLEMS = 50;

  private final String[] values;
  private final boolean[] given;
  private List<FieldProblem> problems = List.of();
  private boolean unreadable;

  RawRecord(int fields) {
    this.values = new String[fields];
    this.given = new boolean[fields];
  }

  /** Keeps a value; false where the field had one before. */
  boolean put(int field, String value) {
    boolean first = !given[field];
    given[field] = true;
    values[field] = value;
    return first;
  }

  String value(int field) {
    return values[field];
  }

  /** Keeps the first of them: a body may have a million. */
  void problem(FieldProblem problem) {
    if (problems.isEmpty()) {
      problems = new ArrayList<>(2);
    }
    if (!full()) {
      problems.add(problem);
    }
  }

  /** Gives the record up: none of its values could be taken. */
  void unreadable(FieldProblem problem) {
    problem(problem);
    unreadable = true;
  }

  boolean isUnreadable() {
    return unreadable;
  }

  /** Whether no further problem is kept. */
  boolean full() {
    return problems.size() >= MOST_PROBLEMS;
  }

  List<FieldProblem> problems() {
    return problems;
  }
}
