/**
 * Proves that the MLlib pipeline and the portable model agree, passes the gate, gives a version and
 * promotes it.
 *
 * <p>May import {@code leat}, {@code leat.config}, {@code leat.contract}, {@code leat.diff}, {@code
 * leat.gate}, {@code leat.job}, {@code leat.ledger}, {@code leat.metrics}, {@code leat.model},
 * {@code leat.onnx}, {@code leat.privacy}, {@code leat.report}, {@code leat.scoring}, {@code
 * leat.table}, {@code leat.workspace}.
 */
package leat.register;
