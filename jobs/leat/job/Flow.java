package leat.job;

/** What a job is a step of. */
public enum Flow {
  /** From a source to a registered model. */
  TRAINING,
  /** From a batch of rows to their scores. */
  SCORING
}
