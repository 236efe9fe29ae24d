package leat.clean;

/**
 * A value that was read by the contract.
 *
 * @param typed as rules take it, or null
 * @param internal the same in Spark's own form
 */
record Cell(Object typed, Object internal) {
  static final Cell MISSING = new Cell(null, null);
}
