package leat.scoring;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import leat.fairness.GroupCounts;
import leat.groups.Grouping;
import org.apache.spark.sql.Row;

/** Scored rows of some partitions by the groups of some columns. */
final class GroupedPart implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Grouping> columns;
  private final List<List<GroupCounts>> counts;
  private final List<Segmented> segments;

  /**
   * No rows yet.
   *
   * @param columns in the order of the values of rows: first those whose groups are counted, then
   *     those whose rows are told apart
   * @param counted how many are counted
   */
  GroupedPart(List<Grouping> columns, int counted, GroupedSettings settings) {
    this.columns = columns;
    counts =
        columns.stream()
            .limit(counted)
            .map(column -> counts(column.groups().size(), settings.threshold()))
            .toList();
    segments =
        columns.stream()
            .skip(counted)
            .map(column -> new Segmented(column.groups().size(), settings))
            .toList();
  }

  private static List<GroupCounts> counts(int groups, double threshold) {
    return Stream.generate(() -> new GroupCounts(threshold)).limit(groups).toList();
  }

  /** Adds a row, of whose columns the first value stands at some place. */
  void add(ScoredRow scored, Row row, int first) {
    for (int c = 0; c < columns.size(); c++) {
      int group = columns.get(c).of(row.get(first + c));
      if (c < counts.size()) {
        counts.get(c).get(group).add(scored.probabilities()[1], scored.label(), scored.weight());
      } else {
        segments.get(c - counts.size()).add(group, scored);
      }
    }
  }

  GroupedPart merge(GroupedPart other) {
    for (int c = 0; c < counts.size(); c++) {
      for (int group = 0; group < counts.get(c).size(); group++) {
        counts.get(c).get(group).add(other.counts.get(c).get(group));
      }
    }
    for (int s = 0; s < segments.size(); s++) {
      segments.get(s).merge(other.segments.get(s));
    }
    return this;
  }

  List<GroupCounts> counts(int column) {
    return counts.get(column);
  }

  Segmented segments(int column) {
    return segments.get(column);
  }
}
