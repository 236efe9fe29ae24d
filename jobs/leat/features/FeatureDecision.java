package leat.features;

/**
 * What became of a column, and why.
 *
 * @param column its name
 * @param kind {@code number}, {@code category} or {@code left out}
 * @param reason in words, from the training rows
 */
public record FeatureDecision(String column, String kind, String reason) {}
