/**
 * Trains candidates on the encoded training rows, selects one, and publishes it as an MLlib
 * pipeline and as a portable model.
 *
 * <p>May import {@code leat}, {@code leat.calibration}, {@code leat.config}, {@code leat.contract},
 * {@code leat.export}, {@code leat.job}, {@code leat.ledger}, {@code leat.metrics}, {@code
 * leat.model}, {@code leat.scoring}, {@code leat.table}, {@code leat.train.trees}, {@code
 * leat.workspace}.
 *
 * <p><b>The same model every time.</b> A sum of floating-point numbers depends on the order of its
 * terms, and Spark's order depends on partitions and on which task ends first. All sums over rows
 * are therefore taken in fixed point ({@link leat.FixedPoint}): each term is rounded once to a
 * multiple of a power of two that follows from the data alone, and integers add up to the same bits
 * in any order.
 */
package leat.train;
