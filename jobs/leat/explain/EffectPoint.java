package leat.explain;

import java.util.List;

/**
 * What the model says on average where every row has the same value in a column.
 *
 * @param value as cleaned, and as the contract protects it; null: missing
 * @param number the place on an axis, days or seconds since 1970 of dates and times; null for
 *     categories and a missing value
 * @param share of the rows' weight: with this value, or of numbers above the point before up to
 *     this one, the last with all above it
 * @param probabilities mean of class 1 of two, or of each class of more, as the model publishes it
 */
public record EffectPoint(String value, Double number, double share, List<Double> probabilities) {
  /** Copies the list. */
  public EffectPoint {
    probabilities = List.copyOf(probabilities);
  }
}
