package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * A sigmoid of the probability.
 *
 * <p>J. Platt, "Probabilistic Outputs for Support Vector Machines", 1999.
 *
 * @param slope factor of the probability
 * @param intercept the margin where the probability is 0
 */
@JsonTypeName("platt")
public record Platt(double slope, double intercept) implements Calibrator {
  /** Refuses numbers that are not finite. */
  public Platt {
    Finite.require(slope, "slope of platt");
    Finite.require(intercept, "intercept of platt");
  }

  @Override
  public double calibrate(double probability) {
    return 1 / (1 + Math.exp(-(slope * probability + intercept)));
  }
}
