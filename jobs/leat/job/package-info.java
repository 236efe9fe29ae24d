/**
 * What a job is: contract, context, result, and the runner that makes any job resumable.
 *
 * <p>May import {@code leat}, {@code leat.config}, {@code leat.contract}, {@code
 * leat.expectations}, {@code leat.gate}, {@code leat.leakage}, {@code leat.ledger}, {@code
 * leat.metrics}, {@code leat.report}, {@code leat.table}, {@code leat.workspace} and Spark; no
 * particular job.
 */
package leat.job;
