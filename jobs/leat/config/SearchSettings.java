package leat.config;

/**
 * How candidates are compared, and what becomes of the best.
 *
 * @param folds into which the rows are divided to compare candidates; 0: on the validation part
 * @param refit whether what was selected is fitted once more, to all rows but those of the test
 *     part; with folds it always is
 * @param select by what rule
 */
public record SearchSettings(int folds, boolean refit, Selecting select) {
  /** On the validation part, the best, as it was fitted to the training part. */
  public static final SearchSettings PLAIN = new SearchSettings(0, false, Selecting.BEST);

  private static final int MOST_FOLDS = 100;

  static SearchSettings read(Section train) {
    int folds = train.integer("folds", 0, MOST_FOLDS);
    if (folds == 1) {
      train.report().problem("folds", "must be 0, or from 2 to 100, found 1");
    }
    return new SearchSettings(
        folds,
        train.value("refit", Kind::flag),
        train.value("select", Kind.option(Selecting.class)));
  }

  /** Which candidate is selected. */
  public enum Selecting {
    /** The one with the best figure. */
    BEST,
    /** The simplest of those whose figure is within one standard error of the best. */
    ONE_STANDARD_ERROR
  }
}
