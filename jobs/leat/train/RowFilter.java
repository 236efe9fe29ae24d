package leat.train;

import java.io.Serializable;

/** Which rows are taken, by what depends on nothing but the row. */
@FunctionalInterface
interface RowFilter extends Serializable {
  /** The training part. */
  RowFilter TRAINING = (part, hash) -> part == 0;

  /**
   * Whether it takes a row.
   *
   * @param part of the split: 0 train, 1 validation
   * @param hash of the row's key, group or values
   */
  boolean takes(int part, long hash);
}
