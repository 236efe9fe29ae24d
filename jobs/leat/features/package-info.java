/**
 * Divides rows into train, validation and test, then fits the encoding on the training rows and
 * applies it to all.
 *
 * <p>May import {@code leat}, {@code leat.config}, {@code leat.contract}, {@code leat.job}, {@code
 * leat.leakage}, {@code leat.ledger}, {@code leat.model}, {@code leat.table}, {@code
 * leat.workspace}.
 *
 * <p>One pass gathers the statistics of all columns, five more the medians of all columns with many
 * values, one the labels by category of all target encoded columns, and one proves which features
 * tell the same. They are counts and exact sums, so they do not depend on the order of rows or on
 * partitions.
 */
package leat.features;
