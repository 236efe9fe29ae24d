package leat.config;

/**
 * How the model is explained.
 *
 * @param rows most test rows that it is found out on, at least 100
 * @param repeats how often each column's values are permuted, at least 2
 * @param top columns whose effect is shown, and that are named as reasons of a row
 * @param seed of the permutations
 */
public record ExplainSettings(int rows, int repeats, int top, long seed) {
  static ExplainSettings read(Section section) {
    ExplainSettings settings =
        new ExplainSettings(
            section.integer("rows", 100, 100_000),
            section.integer("repeats", 2, 1000),
            section.integer("top", 1, 100),
            section.value("seed", Kind.whole(0, Long.MAX_VALUE)));
    section.end();
    return settings;
  }
}
