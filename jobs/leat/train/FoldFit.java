package leat.train;

import leat.model.PortableModel;

/**
 * One candidate fitted to the rows of one fold and judged on the others.
 *
 * @param score the metric; null where there is nothing to judge on, or where it is not defined
 * @param error standard error of the score; null where it is not known
 * @param fitted the result; null where it failed
 * @param model the same, to score with
 * @param seconds it took
 * @param failure why it failed; null where it did not
 */
record FoldFit(
    Double score,
    Double error,
    Fitted fitted,
    PortableModel model,
    double seconds,
    String failure) {

  static FoldFit failed(String reason, double seconds) {
    return new FoldFit(null, null, null, null, seconds, reason);
  }

  boolean isFitted() {
    return fitted != null;
  }
}
