package leat.config;

/** How much the classes weigh in training. */
public enum ClassWeights {
  /** Every row the same. */
  NONE,
  /** Rows inversely to the frequency of their class. */
  BALANCED
}
