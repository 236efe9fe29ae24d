package leat.train;

import leat.config.BoostingSettings;
import leat.config.CandidateSettings;
import leat.config.ForestSettings;
import leat.config.LogisticSettings;

/** The algorithm behind the settings of a candidate. */
final class Algorithms {
  private Algorithms() {}

  static Algorithm of(CandidateSettings settings) {
    if (settings instanceof LogisticSettings logistic) {
      return new LogisticAlgorithm(logistic);
    }
    if (settings instanceof BoostingSettings boosting) {
      return new BoostingAlgorithm(boosting);
    }
    if (settings instanceof ForestSettings forest) {
      return new ForestAlgorithm(forest);
    }
    throw new IllegalStateException("No algorithm for " + settings.getClass());
  }
}
