/**
 * Scores a batch of rows with a published model: one outcome for each row.
 *
 * <p>May import {@code leat}, {@code leat.batch}, {@code leat.config}, {@code leat.contract},
 * {@code leat.explain}, {@code leat.jdbc}, {@code leat.job}, {@code leat.ledger}, {@code
 * leat.model}, {@code leat.table}, {@code leat.workspace} and Spark; no other job.
 */
package leat.score;
