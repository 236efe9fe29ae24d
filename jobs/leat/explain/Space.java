package leat.explain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What contributions add up to. */
public enum Space {
  /**
   * The margin before calibration: log-odds of class 1 of two, or what softmax makes probabilities
   * of. Of logistic regressions and boosted trees.
   */
  @JsonProperty("margin")
  MARGIN,
  /** The probability before calibration. Of random forests, whose trees vote with probabilities. */
  @JsonProperty("probability")
  PROBABILITY
}
