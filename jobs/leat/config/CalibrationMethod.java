package leat.config;

/** How probabilities are calibrated on held-out rows. */
public enum CalibrationMethod {
  /** Not at all. */
  NONE,
  /** By a sigmoid. */
  PLATT,
  /** By a function that does not fall. */
  ISOTONIC,
  /** The one of these with the least log loss on rows that it was not fitted to. */
  AUTO
}
