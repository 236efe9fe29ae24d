package leat.expectations;

import java.io.Serializable;
import java.time.Instant;

/**
 * Measures the values of one column for one expectation.
 *
 * <p>Exact, or at least the same for the same values: neither the order of the rows nor how they
 * are divided into parts changes what is found.
 */
interface Measure extends Serializable {
  /** Adds a value, or null where there is none. */
  void add(Object value);

  /** Adds what another measure of the same expectation found. */
  void add(Measure other);

  /**
   * What was found.
   *
   * @param moment at which the job began
   */
  Finding finding(Instant moment);

  /** The measure of a rule other than {@link TableRule.RowCount}. */
  static Measure of(TableRule rule) {
    if (rule instanceof TableRule.NullFraction nulls) {
      return new NullMeasure(nulls);
    }
    if (rule instanceof TableRule.Mean mean) {
      return new MeanMeasure(mean);
    }
    if (rule instanceof TableRule.Quantile quantile) {
      return new QuantileMeasure(quantile);
    }
    if (rule instanceof TableRule.DistinctCount distinct) {
      return new DistinctMeasure(distinct);
    }
    return new FreshnessMeasure((TableRule.Freshness) rule);
  }
}
