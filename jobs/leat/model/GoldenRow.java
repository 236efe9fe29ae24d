package leat.model;

/**
 * A row and what its model says about it.
 *
 * @param typed cleaned values in the contract's column order
 * @param score the portable model's score
 */
public record GoldenRow(Object[] typed, Score score) {}
