package leat.config;

/** By what the threshold is chosen on held-out rows. */
public enum ThresholdRule {
  /** Not chosen, but given. */
  FIXED,
  /** The highest F1. */
  F1,
  /** The most recall above the false positive rate (Youden's J). */
  YOUDEN,
  /** The least cost of wrong decisions. */
  COST,
  /** The most recall with a precision of at least a floor. */
  PRECISION,
  /** The most precision with a recall of at least a floor. */
  RECALL,
  /** The most rows decided positive within a capacity. */
  CAPACITY
}
