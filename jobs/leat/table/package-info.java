/**
 * Checkpoints as {@code Dataset<Row>}: their schemas, how they are read, written and counted.
 *
 * <p>May import {@code leat}, {@code leat.contract}, {@code leat.profile} and Spark; no job.
 */
package leat.table;
