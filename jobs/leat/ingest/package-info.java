/**
 * Ingest: records out of the source as they are, broken ones to quarantine.
 *
 * <p>May import {@code leat}, {@code leat.config}, {@code leat.contract}, {@code leat.http}, {@code
 * leat.jdbc}, {@code leat.job}, {@code leat.ledger}, {@code leat.privacy}, {@code leat.table},
 * {@code leat.workspace} and Spark; no other job.
 */
package leat.ingest;
