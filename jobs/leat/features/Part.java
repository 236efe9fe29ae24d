package leat.features;

/** A side of the split; the ordinal is what checkpoints hold. */
public enum Part {
  /** Fitted on. */
  TRAIN,
  /** Chosen on. */
  VALIDATION,
  /** Judged on. */
  TEST
}
