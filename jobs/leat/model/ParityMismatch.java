package leat.model;

import java.io.Serializable;

/**
 * A row on which two programs part.
 *
 * @param row what a person finds it by
 * @param expected what one says
 * @param found what the other says
 */
public record ParityMismatch(long row, String expected, String found) implements Serializable {
  static ParityMismatch of(long row, Score expected, Score found) {
    return new ParityMismatch(row, Parity.describe(expected), Parity.describe(found));
  }

  /** The row with what both say, for a message. */
  public String describe() {
    return "row " + row + ": expected " + expected + ", found " + found;
  }
}
