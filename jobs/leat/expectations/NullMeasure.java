package leat.expectations;

import java.math.BigDecimal;
import java.time.Instant;

/** Counts rows without a value. */
final class NullMeasure implements Measure {
  private static final long serialVersionUID = 1L;

  private final TableRule.NullFraction rule;
  private long rows;
  private long nulls;

  NullMeasure(TableRule.NullFraction rule) {
    this.rule = rule;
  }

  @Override
  public void add(Object value) {
    rows++;
    nulls += value == null ? 1 : 0;
  }

  @Override
  public void add(Measure other) {
    rows += ((NullMeasure) other).rows;
    nulls += ((NullMeasure) other).nulls;
  }

  @Override
  public Finding finding(Instant moment) {
    if (rows == 0) {
      return Finding.NO_VALUES;
    }
    BigDecimal most = BigDecimal.valueOf(rule.max()).multiply(BigDecimal.valueOf(rows));
    return new Finding(
        BigDecimal.valueOf(nulls).compareTo(most) <= 0, Finding.percent(nulls, rows));
  }
}
