/**
 * What a model's predictions are owed to: of one row, and of many.
 *
 * <p>Plain Java on the portable model, for evaluation, batches and the server alike. May import
 * {@code leat}, {@code leat.contract}, {@code leat.metrics}, {@code leat.model}; no Spark, no
 * Hadoop.
 */
package leat.explain;
