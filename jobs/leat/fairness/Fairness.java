package leat.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import leat.groups.Group;

/**
 * Compares the groups of a column.
 *
 * @param rules what is compared
 */
public record Fairness(FairnessRules rules) {
  private static final int DRAWS = 2000;
  private static final long SEED = 42;

  /**
   * The figures of each group and their differences; groups without rows are left out.
   *
   * @param column whose groups they are
   * @param groups of the column
   * @param counts of their rows, in the order of the groups
   */
  public ColumnFairness of(String column, List<Group> groups, List<GroupCounts> counts) {
    Gamma gamma = new Gamma(new Random(SEED));
    List<GroupFairness> figures = new ArrayList<>();
    List<GroupDraws> compared = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (counts.get(i).rows() > 0) {
        GroupDraws draws = new GroupDraws(counts.get(i), DRAWS, gamma);
        GroupFairness group =
            draws.figures(groups.get(i).name(), leftOut(groups.get(i), counts.get(i)));
        figures.add(group);
        if (group.isCompared()) {
          compared.add(draws);
        }
      }
    }
    return report(column, figures, new Comparison(compared, DRAWS));
  }

  private String leftOut(Group group, GroupCounts counts) {
    return switch (group.kind()) {
      case OTHER -> "several values together";
      case MISSING -> "no value";
      case VALUE ->
          counts.rows() < rules.minRows() ? "fewer than " + rules.minRows() + " rows" : null;
    };
  }

  private ColumnFairness report(String column, List<GroupFairness> groups, Comparison comparison) {
    Estimate ratio = comparison.ratio(Rate.SELECTION);
    Verdict verdict =
        new Verdict(
            groups.stream().filter(GroupFairness::isCompared).toList(), ratio, rules.leastRatio());
    return new ColumnFairness(
        column,
        groups.stream().mapToLong(GroupFairness::rows).sum(),
        verdict.reference(),
        groups,
        comparison.difference(Rate.SELECTION),
        ratio,
        comparison.difference(Rate.TRUE_POSITIVE),
        comparison.largerDifference(Rate.TRUE_POSITIVE, Rate.FALSE_POSITIVE),
        verdict.fourFifths(),
        verdict.words());
  }
}
