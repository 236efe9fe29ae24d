package leat.config;

import java.time.Duration;

/**
 * How candidates are compared, and what becomes of the best.
 *
 * @param folds into which the rows are divided to compare candidates; 0: on the validation part
 * @param refit whether what was selected is fitted once more, to all rows but those of the test
 *     part; with folds it always is
 * @param select by what rule
 * @param halving whether candidates are first compared on growing samples of the rows
 * @param smallestSample rows of the first sample
 * @param earlyStop whether a candidate that is far behind after a fold is left
 * @param fits most fits, but for the last one; 0 for no limit
 * @param seconds after which no other candidate is begun; 0 for no limit
 */
public record SearchSettings(
    int folds,
    boolean refit,
    Selecting select,
    boolean halving,
    int smallestSample,
    boolean earlyStop,
    int fits,
    long seconds) {
  /** On the validation part, the best, as it was fitted to the training part. */
  public static final SearchSettings PLAIN = new SearchSettings(0, false, Selecting.BEST);

  private static final int MOST_FOLDS = 100;
  private static final int SMALLEST_SAMPLE = 10_000;
  private static final Duration LONGEST = Duration.ofDays(30);

  /** Without samples and limits. */
  public SearchSettings(int folds, boolean refit, Selecting select) {
    this(folds, refit, select, false, SMALLEST_SAMPLE, true, 0, 0);
  }

  /**
   * Reads it.
   *
   * @param search the section of the search, of which draws were read
   */
  static SearchSettings read(Section train, Section search) {
    int folds = train.integer("folds", 0, MOST_FOLDS);
    if (folds == 1) {
      train.report().problem("folds", "must be 0, or from 2 to 100, found 1");
    }
    boolean refit = train.value("refit", Kind::flag);
    Selecting select = train.value("select", Kind.option(Selecting.class));
    SearchSettings settings =
        new SearchSettings(
            folds,
            refit,
            select,
            search.value("halving", Kind::flag),
            search.integer("smallest-sample", 1, Integer.MAX_VALUE),
            search.value("early-stop", Kind::flag),
            search.integer("fits", 0, Integer.MAX_VALUE),
            search
                .optional("time", Durations.within(Duration.ofSeconds(1), LONGEST))
                .map(Duration::toSeconds)
                .orElse(0L));
    search.end();
    return settings;
  }

  /** Which candidate is selected. */
  public enum Selecting {
    /** The one with the best figure. */
    BEST,
    /** The simplest of those whose figure is within one standard error of the best. */
    ONE_STANDARD_ERROR
  }
}
