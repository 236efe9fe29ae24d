/**
 * The portable model: fitted steps, estimators' results, their JSON, and the plain Java scorer.
 *
 * <p>May import {@code leat}, {@code leat.contract} and Jackson; no Spark, no Hadoop.
 */
package leat.model;
