package leat.scoring;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import leat.contract.Contract;
import leat.fairness.GroupCounts;
import leat.groups.Grouping;
import leat.model.PortableModel;

/** Scores of the rows of one partition by group. */
final class GroupedPart implements Serializable {
  private static final long serialVersionUID = 1L;

  private final GroupedColumn[] counted;
  private final GroupCounts[][] counts;
  private final GroupedColumn[] kept;
  private final int[][] groups;
  private final ScoredPart scores;
  private long rows;

  GroupedPart(PortableModel model, List<Grouping> counted, List<Grouping> kept) {
    this.counted = columns(counted, model.columns());
    this.kept = columns(kept, model.columns());
    counts = counted.stream().map(g -> counts(g, model.threshold())).toArray(GroupCounts[][]::new);
    groups = new int[kept.size()][0];
    scores = new ScoredPart(model.classes().size());
  }

  private static GroupedColumn[] columns(List<Grouping> groupings, Contract contract) {
    return groupings.stream()
        .map(grouping -> GroupedColumn.of(grouping, contract))
        .toArray(GroupedColumn[]::new);
  }

  private static GroupCounts[] counts(Grouping grouping, double threshold) {
    return Stream.generate(() -> new GroupCounts(threshold))
        .limit(grouping.groups().size())
        .toArray(GroupCounts[]::new);
  }

  void add(Object[] typed, double[] probabilities, int label, double weight) {
    for (int c = 0; c < counted.length; c++) {
      counts[c][counted[c].group(typed)].add(probabilities[1], label, weight);
    }
    if (kept.length > 0) {
      keep(typed, probabilities, label, weight);
    }
    rows++;
  }

  private void keep(Object[] typed, double[] probabilities, int label, double weight) {
    int row = scores.rows();
    for (int c = 0; c < kept.length; c++) {
      if (row == groups[c].length) {
        groups[c] = Arrays.copyOf(groups[c], Math.max(1024, row + (row >> 1)));
      }
      groups[c][row] = kept[c].group(typed);
    }
    scores.add(probabilities, label, weight);
  }

  long rows() {
    return rows;
  }

  List<GroupCounts> counts(int column) {
    return List.of(counts[column]);
  }

  ScoredPart group(int column, int group) {
    return scores.where(row -> groups[column][row] == group);
  }

  /**
   * A column of the rows.
   *
   * @param grouping how it divides them
   * @param position in the contract
   */
  private record GroupedColumn(Grouping grouping, int position) implements Serializable {
    static GroupedColumn of(Grouping grouping, Contract contract) {
      int position = contract.columns().indexOf(contract.column(grouping.column()).orElseThrow());
      return new GroupedColumn(grouping, position);
    }

    int group(Object[] typed) {
      return grouping.of(typed[position]);
    }
  }
}
