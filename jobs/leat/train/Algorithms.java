package leat.train;

import leat.config.CandidateSettings;
import leat.config.LogisticSettings;

/** The algorithm behind the settings of a candidate. */
final class Algorithms {
  private Algorithms() {}

  static Algorithm of(CandidateSettings settings) {
    if (settings instanceof LogisticSettings logistic) {
      return new LogisticAlgorithm(logistic);
    }
    throw new IllegalStateException("No algorithm for " + settings.getClass());
  }
}
