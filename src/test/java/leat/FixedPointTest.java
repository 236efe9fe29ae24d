package leat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1, 1e300",
    "3, 1e-300",
    "1000, 0.1",
    "1024, 1",
    "1000000, 1e9",
    "9999999999, 7",
    "1152921504606846975, 1",
    "5, 4.9e-324",
    "7, 0"
  })
  void noSumOfLargestTermsOverflows(long count, double term) {
    long largest = FixedPoint.round(term * FixedPoint.scale(count, term));
    assertThat(Math.abs(largest)).isLessThanOrEqualTo(1L << 50);
    assertThat(Math.multiplyExact(largest, count)).isGreaterThanOrEqualTo(0);
  }

  @Test
  void theFactorIsAPowerOfTwo() {
    for (double term : new double[] {0.3, 1, 17, 1e-200}) {
      double factor = FixedPoint.scale(1_000, term);
      assertThat(factor).isEqualTo(Math.scalb(1.0, Math.getExponent(factor)));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -1, 0.49, 0.5, 1.5, 2.5, -0.5, -1.5, 1e15 - 0.3, -1e15 + 0.3})
  void roundsAsRintDoes(double scaled) {
    assertThat(FixedPoint.round(scaled)).isEqualTo((long) Math.rint(scaled));
  }

  @Test
  void theSumIsCloseToTheExactOne() {
    double[] terms = new Random(2).doubles(10_000).map(x -> 6 * x - 3).toArray();
    double factor = FixedPoint.scale(terms.length, 3);
    long sum = 0;
    BigDecimal exact = BigDecimal.ZERO;
    for (double term : terms) {
      sum += FixedPoint.round(term * factor);
      exact = exact.add(new BigDecimal(term));
    }
    // each term is off by at most half of 4 * 2^-50, and errors cancel
    double bound = terms.length * 2 * 0x1p-50;
    assertThat(Math.abs(sum / factor - exact.doubleValue())).isLessThan(bound);
  }
}
