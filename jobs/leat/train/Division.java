package leat.train;

import java.io.Serializable;

/** How rows are divided into pieces, by what depends on nothing but the row. */
interface Division extends Serializable {
  /** All rows in one piece. */
  Division NONE = of(1, (part, hash) -> 0);

  /** The parts of the split: training and validation. */
  Division PARTS = of(2, (part, hash) -> part);

  /** How many pieces there are; some may have no rows. */
  int pieces();

  /**
   * The piece of a row, from 0.
   *
   * @param part of the split: 0 train, 1 validation
   * @param hash of the row's key, group or values
   */
  int piece(int part, long hash);

  /** Folds of about equal size; rows with the same key or group are in the same. */
  static Division folds(int count) {
    return of(count, (part, hash) -> (int) Long.remainderUnsigned(hash, count));
  }

  private static Division of(int pieces, Piece piece) {
    return new Division() {
      private static final long serialVersionUID = 1L;

      @Override
      public int pieces() {
        return pieces;
      }

      @Override
      public int piece(int part, long hash) {
        return piece.of(part, hash);
      }
    };
  }

  /** The rule. */
  interface Piece extends Serializable {
    /** The piece of a row. */
    int of(int part, long hash);
  }
}
