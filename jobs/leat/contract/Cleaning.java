package leat.contract;

/** One step that cleans a text, the same in every locale. */
public enum Cleaning {
  /** Removes Unicode white space on both ends. */
  TRIM,
  /** Lower case, by Unicode's rules and no locale's. */
  LOWER,
  /** Upper case, by Unicode's rules and no locale's. */
  UPPER,
  /** Every run of white space becomes one space. */
  SQUEEZE,
  /** Unicode normal form C. */
  NORMALIZE
}
