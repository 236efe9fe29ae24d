package leat.train.trees;

import java.util.List;
import leat.config.ForestSettings;

/**
 * A random forest (L. Breiman, "Random forests", 2001): trees on samples of the rows, each split
 * the best of a few features.
 *
 * <p>Which rows and features follows from hashes of what they are, the tree and the seed.
 *
 * @param source of the rows
 * @param totals of the rows
 * @param codes number of codes of each feature
 * @param settings of the candidate
 */
public record Forest(RowSource source, Totals totals, int[] codes, ForestSettings settings) {
  private static final double LEAST_SECOND = 1e-6;

  /** The trees, whose nodes say the share of class 1, or of each class of more than two. */
  public List<GrownTree> grow() {
    Votes votes = Votes.of(totals, settings.bootstrap(), settings.seed());
    Layout layout = new Layout(codes, votes.outputs());
    Growth growth =
        new Growth(
            Integer.MAX_VALUE,
            settings.maxDepth(),
            settings.minRows(),
            0,
            LEAST_SECOND * totals.weight() / totals.rows(),
            1);
    return source.each(
        settings.trees(),
        votes,
        layout,
        (passes, tree) -> {
          DrawnColumns columns = new DrawnColumns(codes.length, columns(), seed(tree));
          return new TreeGrower(
                  passes, layout, votes.scales(), growth, columns, false, tree, List.of())
              .grow()
              .asShares();
        });
  }

  private long seed(int tree) {
    return Hash.mixed(settings.seed() + tree) + 1;
  }

  /** Features of which each split is the best. */
  private int columns() {
    double count =
        settings.columns() == null ? Math.sqrt(codes.length) : settings.columns() * codes.length;
    return Math.max(1, (int) Math.round(count));
  }
}
