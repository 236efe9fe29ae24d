package leat.expectations;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Instant;
import leat.ExactSum;

/** Adds values up, exactly. */
final class MeanMeasure implements Measure {
  private static final long serialVersionUID = 1L;
  private static final BigDecimal UNIT =
      new BigDecimal(BigInteger.ONE.shiftLeft(ExactSum.FRACTION_BITS));

  private final TableRule.Mean rule;
  private final ExactSum sum = new ExactSum();
  private long values;

  MeanMeasure(TableRule.Mean rule) {
    this.rule = rule;
  }

  @Override
  public void add(Object value) {
    if (value != null) {
      sum.add(((Number) value).doubleValue());
      values++;
    }
  }

  @Override
  public void add(Measure other) {
    sum.add(((MeanMeasure) other).sum);
    values += ((MeanMeasure) other).values;
  }

  @Override
  public Finding finding(Instant moment) {
    if (values == 0) {
      return Finding.NO_VALUES;
    }
    // Compared as sums, since a mean such as a third has no end.
    BigDecimal total = new BigDecimal(sum.scaled()).divide(UNIT);
    boolean holds =
        (rule.min() == null || total.compareTo(sumOf(rule.min())) >= 0)
            && (rule.max() == null || total.compareTo(sumOf(rule.max())) <= 0);
    BigDecimal mean = total.divide(BigDecimal.valueOf(values), MathContext.DECIMAL64);
    return new Finding(holds, Finding.number(mean));
  }

  private BigDecimal sumOf(double mean) {
    return BigDecimal.valueOf(mean).multiply(BigDecimal.valueOf(values));
  }
}
