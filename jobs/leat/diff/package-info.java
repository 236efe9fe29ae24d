/**
 * What changes when one model takes the place of another: decisions, scores, where, why, and
 * examples. Plain Java on the portable models and typed rows.
 *
 * <p>May import {@code leat}, {@code leat.contract}, {@code leat.explain}, {@code leat.model}; no
 * Spark, no Hadoop.
 */
package leat.diff;
