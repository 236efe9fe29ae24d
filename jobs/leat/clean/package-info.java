/**
 * Clean: value rules to typed columns, expectations, rows that break them to quarantine, duplicates
 * left out.
 *
 * <p>May import {@code leat}, {@code leat.config}, {@code leat.contract}, {@code
 * leat.expectations}, {@code leat.job}, {@code leat.ledger}, {@code leat.table}, {@code
 * leat.workspace} and Spark; no other job.
 */
package leat.clean;
