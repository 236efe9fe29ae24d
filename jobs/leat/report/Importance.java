package leat.report;

/**
 * How much a model of trees owes to a feature.
 *
 * @param name of the feature
 * @param share of what all splits reduced the training loss by, 0 to 1
 */
public record Importance(String name, double share) {}
