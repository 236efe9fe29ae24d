package leat.model;

import java.io.Serializable;

/**
 * A row on which two programs part.
 *
 * @param row what a person finds it by
 * @param expected what one says
 * @param found what the other says
 */
public record ParityMismatch(long row, Score expected, Score found) implements Serializable {
  /** The row with both scores, for a message. */
  public String describe() {
    return "row "
        + row
        + ": expected "
        + Parity.describe(expected)
        + ", found "
        + Parity.describe(found);
  }
}
