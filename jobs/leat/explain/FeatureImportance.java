package leat.explain;

import leat.metrics.Interval;

/**
 * How much worse the model does without what a column says.
 *
 * @param column its name
 * @param drop by how much the metric gets worse when the column's values are dealt out anew among
 *     the rows, mean of the repeats; null where the metric is not defined on the rows
 * @param interval where that lies with 95 % confidence, for other rows and other permutations; null
 *     where it is not defined
 */
public record FeatureImportance(String column, Double drop, Interval interval) {}
