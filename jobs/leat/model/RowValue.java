package leat.model;

import java.io.Serializable;

/** A value made from a typed row, values in the order of the contract; safe for many threads. */
public sealed interface RowValue extends Serializable {
  /** A number (NaN is missing) or a code. */
  @FunctionalInterface
  non-sealed interface OfNumber extends RowValue {
    /** The number for that row. */
    double of(Object[] row);
  }

  /** A text; null is missing. */
  @FunctionalInterface
  non-sealed interface OfText extends RowValue {
    /** The text for that row. */
    String of(Object[] row);
  }
}
