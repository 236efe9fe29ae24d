/**
 * The REST server of the model in production: records in, probabilities out, without Spark.
 *
 * <p>May import {@code leat}, {@code leat.config}, {@code leat.contract}, {@code leat.explain},
 * {@code leat.model}, {@code leat.privacy}, {@code leat.workspace} as far as that reads local disk
 * without Hadoop.
 */
package leat.serve;
