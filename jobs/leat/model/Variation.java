package leat.model;

/**
 * A value that a golden row has in place of the one it was drawn with.
 *
 * @param kind what it is an example of
 * @param column its position in the contract
 * @param value of the column's type, or raw; null is missing
 */
record Variation(GoldenKind kind, int column, Object value) {}
