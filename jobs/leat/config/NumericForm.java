package leat.config;

/** How a logistic regression takes numbers. */
public enum NumericForm {
  /** As they are: one coefficient each. */
  LINEAR,
  /** In bins by quantiles: a coefficient for each bin. */
  BINS,
  /** Piecewise linear between knots at quantiles: a coefficient for each knot. */
  HINGE
}
