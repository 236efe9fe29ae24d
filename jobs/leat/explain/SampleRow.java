package leat.explain;

/**
 * A row that explanations are made on.
 *
 * @param id of the row
 * @param values cleaned, in the contract's column order; null is missing
 * @param label index of the class that came true
 * @param weight above 0
 */
public record SampleRow(long id, Object[] values, int label, double weight) {}
