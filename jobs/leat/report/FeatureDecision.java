package leat.report;

/**
 * What became of a column.
 *
 * @param column its name
 * @param kind what it was taken for, such as {@code category}
 * @param reason why, and what is done to it
 */
public record FeatureDecision(String column, String kind, String reason) {}
