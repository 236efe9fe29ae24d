package leat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ExactSumTest {
  private final Random random = new Random(20_26);

  @Test
  void equalsTheSumOfBigDecimalsOverTheWholeRangeOfExponents() {
    List<Double> values = doublesOfAllExponents(3_000);
    BigDecimal expected =
        values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(value(sum(values))).isEqualByComparingTo(expected);
  }

  @Test
  void isTheSameInEveryOrderAndForEverySplitIntoPartialSums() {
    List<Double> values = new ArrayList<>(doublesOfAllExponents(2_000));
    BigInteger expected = sum(values).scaled();
    for (int parts : new int[] {1, 2, 7, 64}) {
      Collections.shuffle(values, random);
      ExactSum total = new ExactSum();
      for (int part = 0; part < parts; part++) {
        total.add(sum(everyNth(values, part, parts)));
      }
      assertThat(total.scaled()).isEqualTo(expected);
    }
  }

  @Test
  void addsTheLargestAndTheSmallestNumbersExactly() {
    ExactSum sum = sum(List.of(Double.MAX_VALUE, Double.MIN_VALUE, -Double.MAX_VALUE, -0.0));
    assertThat(sum.scaled()).isEqualTo(BigInteger.ONE);
  }

  @Test
  void carriesWhenPartialSumsAreDoubledManyTimes() {
    ExactSum sum = sum(List.of(Double.MAX_VALUE, -1.5, Double.MIN_VALUE));
    BigInteger once = sum.scaled();
    for (int i = 0; i < 40; i++) {
      sum.add(sum);
    }
    assertThat(sum.scaled()).isEqualTo(once.shiftLeft(40));
  }

  @Test
  void carriesBeforeAChunkOverflows() {
    ExactSum sum = new ExactSum(3);
    DoubleStream.generate(() -> -0x1.fffffffffffffp3).limit(1_000).forEach(sum::add);
    assertThat(value(sum))
        .isEqualByComparingTo(
            new BigDecimal(-0x1.fffffffffffffp3).multiply(BigDecimal.valueOf(1_000)));
  }

  @Test
  void addsAValueManyTimesAsOneByOne() {
    for (double value : new double[] {0.1, -1e300, 5e-324, -1.5e-310}) {
      ExactSum times = new ExactSum();
      times.add(value, 3_000_000_000L);
      BigDecimal expected = new BigDecimal(value).multiply(BigDecimal.valueOf(3_000_000_000L));
      assertThat(value(times)).isEqualByComparingTo(expected);
    }
  }

  private List<Double> doublesOfAllExponents(int count) {
    return random
        .longs()
        .mapToDouble(Double::longBitsToDouble)
        .filter(Double::isFinite)
        .limit(count)
        .boxed()
        .toList();
  }

  private static List<Double> everyNth(List<Double> values, int first, int n) {
    List<Double> found = new ArrayList<>();
    for (int i = first; i < values.size(); i += n) {
      found.add(values.get(i));
    }
    return found;
  }

  private static ExactSum sum(List<Double> values) {
    ExactSum sum = new ExactSum();
    values.forEach(sum::add);
    return sum;
  }

  private static BigDecimal value(ExactSum sum) {
    BigInteger unit = BigInteger.ONE.shiftLeft(ExactSum.FRACTION_BITS);
    return new BigDecimal(sum.scaled()).divide(new BigDecimal(unit));
  }
}
