package leat.contract;

/** What a column is for. */
public enum Role {
  /** The model learns from it. */
  FEATURE,
  /** Identifies the row; the split hashes it. */
  KEY,
  /** What is predicted. */
  LABEL,
  /** How much the row counts, above zero. */
  WEIGHT,
  /** Rows of one group stay on one side of the split. */
  GROUP,
  /** When the row was observed. */
  TIME,
  /** Kept for fairness figures, never learned from. */
  PROTECTED,
  /** Read and cleaned, not used. */
  IGNORE
}
