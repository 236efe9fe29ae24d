package leat.leakage;

/** What a finding accuses of. */
public enum Leak {
  /** The column is the label under another name, or nearly. */
  LABEL_COPY,
  /** The column numbers or names the rows. */
  ID,
  /** The column alone tells the label better than one honestly can. */
  TOO_GOOD,
  /** The column is a time after the row's own. */
  LATER,
  /** Rows of one key or group stand on both sides of the split. */
  ENTITY,
  /** Equal rows stand on both sides of the split. */
  IDENTICAL_ROWS;

  /** Whether it accuses rows, and no column that could be left out. */
  public boolean isOfRows() {
    return this == ENTITY || this == IDENTICAL_ROWS;
  }
}
