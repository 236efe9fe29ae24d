package leat.metrics;

import java.io.Serializable;

/**
 * How many rows there are, and between which weights: what sums of their weights need to fit.
 *
 * @param rows how many there are, or more
 * @param least the smallest weight, above 0
 * @param most the largest weight
 */
public record WeightRange(long rows, double least, double most) implements Serializable {
  /** Whether not all rows have the weight 1. */
  boolean isWeighted() {
    return least != 1 || most != 1;
  }

  FixedPoint weights() {
    return FixedPoint.of(Math.max(most, Double.MIN_NORMAL), rows);
  }

  FixedPoint squares() {
    return FixedPoint.of(Math.max(most * most, Double.MIN_NORMAL), rows);
  }
}
