/**
 * Scoring of what arrives in a folder, for as long as somebody wants it.
 *
 * <p>May import {@code leat}, {@code leat.batch}, {@code leat.config}, {@code leat.job}, {@code
 * leat.ledger}, {@code leat.workspace} and Spark; no particular job.
 */
package leat.follow;
