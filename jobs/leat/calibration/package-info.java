/**
 * From held-out scores to probabilities and a threshold: calibration and the choice of a decision.
 *
 * <p>Held-out rows are sorted first, so that nothing depends on their order. May import {@code
 * leat}, {@code leat.config}, {@code leat.metrics}, {@code leat.model}; no Spark, no Hadoop.
 */
package leat.calibration;
