package leat.config;

import java.util.List;

/**
 * What is tried in training.
 *
 * @param metric that selects among candidates on the validation part: a field of the metrics file
 * @param candidates at least one; a list in one of their settings makes one candidate of each value
 * @param threshold probability from which the positive class is decided, 0 to 1
 */
public record TrainSettings(String metric, List<LogisticRegression> candidates, double threshold) {
  /**
   * A logistic regression, binary or multinomial by the label; settings as in MLlib.
   *
   * @param regParam strength of the penalty, 0 or more
   * @param elasticNet 0: L2, 1: L1
   * @param maxIterations at most so many
   * @param tolerance relative change of the loss at which it stops
   * @param classWeights whether classes weigh the same in total
   */
  public record LogisticRegression(
      double regParam,
      double elasticNet,
      int maxIterations,
      double tolerance,
      ClassWeights classWeights) {}

  /** How much the classes weigh. */
  public enum ClassWeights {
    /** Every row the same. */
    NONE,
    /** Rows inversely to the frequency of their class. */
    BALANCED
  }
}
