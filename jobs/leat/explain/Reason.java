package leat.explain;

/**
 * What a column of the contract contributes to what is said of a row.
 *
 * @param column its name
 * @param value the row's value as cleaned, and as the contract protects it; null where missing
 * @param contribution to the margin or probability, see {@link Space}
 */
public record Reason(String column, String value, double contribution) {}
