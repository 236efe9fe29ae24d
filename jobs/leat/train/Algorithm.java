package leat.train;

import java.util.List;

/** A kind of model: how one is fitted to encoded rows, whose features it may build on. */
@FunctionalInterface
interface Algorithm {
  /** Fits it to all the rows. */
  Fitted fit(EncodedRows rows);

  /**
   * Fits it to all the rows, beginning at what was fitted to others like them, or with other
   * settings; that may be of another shape.
   */
  default Fitted fit(EncodedRows rows, Fitted near) {
    return fit(rows);
  }

  /** The same with as much effort as it takes to compare it with others. */
  default Algorithm rough() {
    return this;
  }

  /** What tells which of two is the simpler: the first figure that differs, the smaller one. */
  default List<Double> complexity() {
    return List.of(Double.POSITIVE_INFINITY);
  }
}
