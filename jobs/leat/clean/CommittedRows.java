package leat.clean;

import leat.LeatException;

/** Holds what tasks counted against what they committed. */
final class CommittedRows {
  private CommittedRows() {}

  /**
   * Does nothing where both counts are equal.
   *
   * @param what was done with the rows
   * @throws LeatException when they are not
   */
  static void check(String what, long counted, long committed) {
    if (counted != committed) {
      throw LeatException.dataRefused(
          "Cannot clean: the tasks counted %,d rows %s, and the files hold %,d. Run again"
              .formatted(counted, what, committed));
    }
  }
}
