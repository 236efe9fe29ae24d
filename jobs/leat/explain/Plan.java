package leat.explain;

import leat.metrics.Metric;

/**
 * What is to be found out.
 *
 * @param metric whose drop says how important a column is
 * @param repeats how often each column is permuted, at least 2
 * @param top columns whose effect is shown, and that are named as reasons of a row
 * @param seed of the permutations
 */
public record Plan(Metric metric, int repeats, int top, long seed) {}
