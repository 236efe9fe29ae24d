package leat.clean;

/**
 * A value that was read by the contract.
 *
 * @param typed as rules take it, or null
 * @param internal the same in Spark's own form
 * @param failing what {@link leat.expectations.RowRules#failing} says of it
 */
record Cell(Object typed, Object internal, int[] failing) {}
