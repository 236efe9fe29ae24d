package leat.model;

/** What a fitted step reads or makes. */
public enum Kind {
  /** A typed column of the contract. */
  COLUMN,
  /** A number; NaN is missing. */
  NUMBER,
  /** The text of a category; null is missing. */
  TEXT,
  /** The index of a category, 0 to n-1, or -1 for none of them; as a feature it has n slots. */
  CODE,
  /**
   * A place among n knots, 0 to n-1, or -1 for none; as a feature it has n slots, of which the two
   * knots beside the place share a 1.
   */
  POSITION
}
