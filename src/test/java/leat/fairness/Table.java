package leat.fairness;

import java.util.ArrayList;
import java.util.List;
import leat.groups.Group;
import leat.groups.Group.Kind;

/** Rows by group, as a test writes them down; the threshold is 0.5. */
final class Table {
  private final List<Group> groups = new ArrayList<>();
  private final List<GroupCounts> counts = new ArrayList<>();

  Table group(String name) {
    return group(name, Kind.VALUE);
  }

  Table group(String name, Kind kind) {
    groups.add(new Group(name, kind));
    counts.add(new GroupCounts(0.5));
    return this;
  }

  /** Rows of the last group. */
  Table rows(int times, int label, double score) {
    return rows(times, label, score, 1);
  }

  Table rows(int times, int label, double score, double weight) {
    for (int i = 0; i < times; i++) {
      counts.get(counts.size() - 1).add(score, label, weight);
    }
    return this;
  }

  ColumnFairness compared(long minRows) {
    FairnessRules rules = new FairnessRules(List.of(), minRows, 0.8);
    return new Fairness(rules).of("sex", groups, counts);
  }
}
