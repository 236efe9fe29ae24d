/**
 * Fairness: whether a model decides alike about groups of rows.
 *
 * <p>Plain Java on counts of the rows of each group by label, decision and score, which add up
 * wherever the rows lie, so that figures and intervals cost the same on any number of rows. Names
 * and definitions are those of fairlearn 0.12 ({@code fairlearn.metrics}). May import {@code
 * leat.groups}; no Spark, no Hadoop.
 */
package leat.fairness;
