package leat.config;

/**
 * What a version must pass.
 *
 * @param metric compared on the test rows: a field of the metrics file
 * @param maxLoss by how much it may be worse than the model in production, 0 or more
 * @param goldenRows rows scored both ways besides the test part, at least 10
 */
public record RegisterSettings(String metric, double maxLoss, int goldenRows) {}
