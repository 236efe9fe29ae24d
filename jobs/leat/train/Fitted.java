package leat.train;

import leat.model.Encoding;
import leat.model.Estimator;

/**
 * What an algorithm made of rows.
 *
 * @param encoding of the features that the estimator takes: that of the rows, or one built on it
 * @param estimator the result
 * @param deviations of the slots over the rows
 * @param effort how the optimum was found
 */
record Fitted(Encoding encoding, Estimator estimator, double[] deviations, Effort effort) {

  /** The same of another estimator. */
  Fitted with(Estimator other) {
    return new Fitted(encoding, other, deviations, effort);
  }
}
