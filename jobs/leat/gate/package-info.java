/**
 * The gate: rules that a model must pass before it goes into production, on records and arrays.
 *
 * <p>Each rule gives a {@link leat.gate.RuleResult}, and what cannot be judged fails. May import
 * {@code leat}, {@code leat.config}, {@code leat.contract}, {@code leat.expectations}, {@code
 * leat.metrics}, {@code leat.model}; no Spark, no Hadoop.
 */
package leat.gate;
