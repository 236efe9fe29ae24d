package leat.train.trees;

import leat.config.BoostingSettings;

/**
 * Gradient boosting of the logistic loss with second derivatives.
 *
 * @param source of the rows
 * @param totals of the rows
 * @param codes number of codes of each feature
 * @param settings of the candidate
 */
public record Boosting(RowSource source, Totals totals, int[] codes, BoostingSettings settings) {
  private static final double HELD_OUT = 0.1;

  /** As scikit-learn has it, by rows of mean weight. */
  private static final double LEAST_SECOND = 1e-3;

  /**
   * Grows the trees. With patience, a tenth of the rows say how many trees are best, and these are
   * then grown on all rows.
   */
  public BoostedFit fit() {
    if (settings.patience() == 0) {
      return grown(settings.trees());
    }
    LogLoss loss = LogLoss.of(totals, HELD_OUT, settings.seed());
    try (Rounds rounds = new Rounds(this, loss)) {
      int best = rounds.best(settings.trees(), settings.patience());
      return grown(Math.max(1, best)).done(rounds.count() < settings.trees());
    }
  }

  private BoostedFit grown(int count) {
    LogLoss loss = LogLoss.of(totals, 0, settings.seed());
    try (Rounds rounds = new Rounds(this, loss)) {
      rounds.grow(count);
      double mean = rounds.loss() / totals.weight();
      return new BoostedFit(rounds.trees(), rounds.count(), true, mean);
    }
  }

  Growth growth() {
    return new Growth(
        settings.maxLeaves(),
        settings.maxDepth(),
        settings.minRows(),
        settings.l2(),
        LEAST_SECOND * totals.weight() / totals.rows(),
        -settings.learningRate());
  }

  /** The features that a tree may split by: those with the smallest hashes. */
  int[] features(int tree) {
    int count = Math.max(1, (int) Math.round(settings.columns() * codes.length));
    return new DrawnColumns(codes.length, count, settings.seed()).apply(tree);
  }
}
