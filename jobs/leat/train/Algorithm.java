package leat.train;

/** A kind of model: how one is fitted to encoded rows, whose features it may build on. */
@FunctionalInterface
interface Algorithm {
  /** Fits it to all the rows. */
  Fitted fit(EncodedRows rows);
}
