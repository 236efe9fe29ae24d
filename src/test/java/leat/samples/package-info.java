/**
 * Makes the marketing files in {@code data-samples/}, and knows the model behind them.
 *
 * <p>Plain Java; no Spark.
 */
package leat.samples;
