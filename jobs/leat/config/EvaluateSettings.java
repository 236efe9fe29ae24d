package leat.config;

/**
 * What is reported.
 *
 * @param bins of the calibration plot and the score histogram, 2 to 100
 * @param exactRows up to which the scores of a part are collected and sorted
 * @param resamples of which intervals are made, at least 100
 * @param seed of the resamples
 */
public record EvaluateSettings(int bins, int exactRows, int resamples, long seed) {
  static EvaluateSettings read(Section section) {
    EvaluateSettings settings =
        new EvaluateSettings(
            section.integer("bins", 2, 100),
            section.integer("exact-rows", 0, Integer.MAX_VALUE / 16),
            section.integer("resamples", 100, 100_000),
            section.value("seed", Kind.whole(Long.MIN_VALUE, Long.MAX_VALUE)));
    section.end();
    return settings;
  }
}
