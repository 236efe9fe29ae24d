/**
 * Judges the trained model on the rows nobody fitted on: figures and a page.
 *
 * <p>May import {@code leat}, {@code leat.config}, {@code leat.contract}, {@code leat.explain},
 * {@code leat.fairness}, {@code leat.groups}, {@code leat.job}, {@code leat.ledger}, {@code
 * leat.metrics}, {@code leat.model}, {@code leat.report}, {@code leat.scoring}, {@code leat.table},
 * {@code leat.workspace}.
 */
package leat.evaluate;
