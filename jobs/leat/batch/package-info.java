/**
 * A run that scores a batch: which model, by which contract, and what of it is up to date.
 *
 * <p>May import {@code leat}, {@code leat.config}, {@code leat.contract}, {@code leat.jdbc}, {@code
 * leat.job}, {@code leat.model}, {@code leat.privacy}, {@code leat.workspace}; no particular job.
 */
package leat.batch;
