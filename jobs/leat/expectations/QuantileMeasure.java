package leat.expectations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts values below and up to the bounds.
 *
 * <p>The q-quantile is the smallest value that a share q of the values does not exceed. It is below
 * the smallest allowed one just where a share q of the values is, and above the largest just where
 * less than q lies up to that: two counts decide exactly, where a sketch only would about.
 */
final class QuantileMeasure implements Measure {
  private static final long serialVersionUID = 1L;

  private final TableRule.Quantile rule;
  private final double min;
  private final double max;
  private long values;
  private long below;
  private long upTo;

  QuantileMeasure(TableRule.Quantile rule) {
    this.rule = rule;
    this.min = rule.min() == null ? Double.NEGATIVE_INFINITY : rule.min();
    this.max = rule.max() == null ? Double.POSITIVE_INFINITY : rule.max();
  }

  @Override
  public void add(Object value) {
    if (value != null) {
      double number = ((Number) value).doubleValue();
      values++;
      below += number < min ? 1 : 0;
      upTo += number <= max ? 1 : 0;
    }
  }

  @Override
  public void add(Measure measure) {
    QuantileMeasure other = (QuantileMeasure) measure;
    values += other.values;
    below += other.below;
    upTo += other.upTo;
  }

  @Override
  public Finding finding(Instant moment) {
    if (values == 0) {
      return Finding.NO_VALUES;
    }
    BigDecimal share = BigDecimal.valueOf(rule.quantile()).multiply(BigDecimal.valueOf(values));
    boolean holds =
        BigDecimal.valueOf(below).compareTo(share) < 0
            && BigDecimal.valueOf(upTo).compareTo(share) >= 0;
    List<String> found = new ArrayList<>();
    if (rule.min() != null) {
      found.add(Finding.percent(below, values) + " below " + Described.number(rule.min()));
    }
    if (rule.max() != null) {
      found.add(Finding.percent(values - upTo, values) + " above " + Described.number(rule.max()));
    }
    return new Finding(holds, String.join(", ", found));
  }
}
