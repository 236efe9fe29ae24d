/**
 * The portable model over rows in Spark: the one scorer, for every job that scores.
 *
 * <p>May import {@code leat}, {@code leat.contract}, {@code leat.fairness}, {@code leat.groups},
 * {@code leat.metrics}, {@code leat.model}, {@code leat.table}.
 */
package leat.scoring;
