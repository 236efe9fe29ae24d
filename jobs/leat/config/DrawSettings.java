package leat.config;

import com.typesafe.config.ConfigObject;

/**
 * How candidates are drawn at random.
 *
 * @param draws of each section of candidates that has lists or ranges; 0 for every combination
 * @param seed of the draws
 * @param range what a range has that leaves a setting out
 */
record DrawSettings(int draws, long seed, ConfigObject range) {
  private static final String RANGE = "range";

  /** Where the settings of a range stand in the reference. */
  static final String RANGE_KEYS = "train.search.range.";

  static DrawSettings read(Section search) {
    return new DrawSettings(
        search.integer("draws", 0, 100_000),
        search.value("seed", Kind.whole(Long.MIN_VALUE, Long.MAX_VALUE)),
        search.validated(RANGE, Range::optional));
  }
}
