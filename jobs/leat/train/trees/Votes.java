package leat.train.trees;

/**
 * The share of each class, for the trees of a forest.
 *
 * @param outputs 1 for two classes, one for each of more
 * @param scales of sums of weights
 * @param bootstrap whether each tree sees rows drawn with replacement
 * @param seed of the hashes that draw them
 */
record Votes(int outputs, Scales scales, boolean bootstrap, long seed) implements Objective {

  static Votes of(Totals totals, boolean bootstrap, long seed) {
    int outputs = totals.classes() == 2 ? 1 : totals.classes();
    double most = totals.maxWeight() * (bootstrap ? Poisson.MOST : 1);
    return new Votes(outputs, Scales.of(totals.rows(), most, most), bootstrap, seed);
  }

  @Override
  public RowTargets targets(CodeBlock block) {
    return new DrawnRows(block, this);
  }

  /** How often a tree sees a row. */
  int times(int tree, long contentHash) {
    return bootstrap
        ? Poisson.of(Hash.share(Hash.mixed(contentHash ^ Hash.mixed(seed + tree))))
        : 1;
  }
}
