package leat.config;

/**
 * How probabilities are calibrated and decided by, with two classes.
 *
 * @param calibration on held-out rows
 * @param rule by what the threshold is chosen
 * @param threshold probability from which the positive class is decided with {@code rule = fixed},
 *     0 to 1
 * @param falsePositiveCost of a negative row decided positive, with {@code rule = cost}, 0 or more
 * @param falseNegativeCost of a positive row decided negative, with {@code rule = cost}, 0 or more
 * @param floor least precision or recall with {@code rule = precision} or {@code recall}, 0 to 1
 * @param capacity largest share of rows decided positive with {@code rule = capacity}, 0 to 1
 */
public record DecisionSettings(
    CalibrationMethod calibration,
    ThresholdRule rule,
    double threshold,
    double falsePositiveCost,
    double falseNegativeCost,
    double floor,
    double capacity) {
  /** As probabilities come, and decided by a given threshold. */
  public static DecisionSettings fixed(double threshold) {
    return new DecisionSettings(
        CalibrationMethod.NONE, ThresholdRule.FIXED, threshold, 1, 1, 0.5, 0.05);
  }

  /** Whether held-out rows are needed. */
  public boolean isLearned() {
    return calibration != CalibrationMethod.NONE || rule != ThresholdRule.FIXED;
  }

  static DecisionSettings read(Section section) {
    Kind<Double> share = Kind.number(0, 1);
    Kind<Double> cost = Kind.number(0, Double.POSITIVE_INFINITY);
    DecisionSettings settings =
        new DecisionSettings(
            section.value("calibration", Kind.option(CalibrationMethod.class)),
            section.value("by", Kind.option(ThresholdRule.class)),
            section.value("threshold", share),
            section.value("false-positive-cost", cost),
            section.value("false-negative-cost", cost),
            section.value("floor", share),
            section.value("capacity", share));
    section.end();
    return settings;
  }
}
