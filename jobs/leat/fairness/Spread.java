package leat.fairness;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * The extremes of some rates.
 *
 * @param lowest of them
 * @param highest of them
 */
record Spread(double lowest, double highest) {
  static Spread of(DoubleStream rates) {
    DoubleSummaryStatistics summary = rates.summaryStatistics();
    return new Spread(summary.getMin(), summary.getMax());
  }

  double difference() {
    return highest - lowest;
  }

  /** NaN where both are 0. */
  double ratio() {
    return lowest / highest;
  }
}
