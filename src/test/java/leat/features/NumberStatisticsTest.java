package leat.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberStatisticsTest {
  private static final MathContext DIGITS = new MathContext(60);

  @Test
  void meanAndDeviationOfAFewNumbersAsCalculatedByHand() {
    // 2, 4, 9: mean 5; squared differences 9, 1, 16 add up to 26; 26 / 2 = 13
    NumberStatistics statistics = of(2, 4, Double.NaN, 9);
    assertThat(statistics.mean()).isEqualTo(5);
    assertThat(statistics.deviation()).isEqualTo(Math.sqrt(13));
    assertThat(statistics.count()).isEqualTo(3);
    assertThat(statistics.missing()).isEqualTo(1);
    assertThat(statistics.min()).isEqualTo(2);
    assertThat(statistics.max()).isEqualTo(9);
  }

  @Test
  void equalsBigDecimalsWhereTheMeanIsLargeAndTheDeviationSmall() {
    Random random = new Random(3);
    double[] values = random.doubles(5_000).map(x -> 1e9 + 1e-3 * x).toArray();
    NumberStatistics statistics = of(values);
    assertThat(statistics.mean()).isEqualTo(mean(values).doubleValue());
    assertThat(statistics.deviation()).isEqualTo(deviation(values));
  }

  @Test
  void equalsBigDecimalsForNumbersOfManyMagnitudes() {
    Random random = new Random(4);
    double[] values = new double[2_000];
    Arrays.setAll(values, i -> random.nextGaussian() * Math.pow(10, random.nextInt(-120, 120)));
    NumberStatistics statistics = of(values);
    assertThat(statistics.mean()).isEqualTo(mean(values).doubleValue());
    assertThat(statistics.deviation()).isEqualTo(deviation(values));
  }

  @Test
  void areTheSameForEverySplitOfTheRows() {
    double[] values = new Random(5).doubles(1_000).map(x -> Math.rint(50 * x)).toArray();
    NumberStatistics whole = of(values);
    for (int parts : new int[] {2, 7, 64}) {
      NumberStatistics merged = merged(values, parts);
      assertThat(merged.mean()).isEqualTo(whole.mean());
      assertThat(merged.deviation()).isEqualTo(whole.deviation());
      assertThat(merged.values()).isEqualTo(whole.values());
    }
  }

  @Test
  void countTheirValuesInOrder() {
    assertThat(of(3, -1, 3, -0.0, 0.0).values())
        .containsExactly(entry(-1.0, 1L), entry(0.0, 2L), entry(3.0, 2L));
  }

  @Test
  void giveUpCountingBeyondTwentyThousandValuesWhateverTheSplit() {
    double[] values = new double[20_001];
    Arrays.setAll(values, i -> i);
    assertThat(of(values).values()).isNull();
    assertThat(merged(values, 7).values()).isNull();
    assertThat(of(Arrays.copyOf(values, 20_000)).values()).hasSize(20_000);
    assertThat(merged(Arrays.copyOf(values, 20_000), 7).values()).hasSize(20_000);
  }

  @Test
  void ofOneValueHaveNoDeviation() {
    assertThat(of(7).deviation()).isZero();
    assertThat(of(0.1, 0.1, 0.1).deviation()).isZero();
    assertThat(of(0.1, 0.1, 0.1).constant()).isTrue();
  }

  private static NumberStatistics of(double... values) {
    NumberStatistics statistics = new NumberStatistics();
    Arrays.stream(values).forEach(statistics::add);
    return statistics;
  }

  private static NumberStatistics merged(double[] values, int parts) {
    NumberStatistics[] statistics = new NumberStatistics[parts];
    Arrays.setAll(statistics, p -> new NumberStatistics());
    for (int i = 0; i < values.length; i++) {
      statistics[i % parts].add(values[i]);
    }
    NumberStatistics total = new NumberStatistics();
    Arrays.stream(statistics).forEach(total::add);
    return total;
  }

  private static BigDecimal mean(double[] values) {
    BigDecimal sum =
        Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(values.length), DIGITS);
  }

  private static double deviation(double[] values) {
    BigDecimal mean = mean(values);
    BigDecimal squares =
        Arrays.stream(values)
            .mapToObj(x -> new BigDecimal(x).subtract(mean).pow(2))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return squares.divide(BigDecimal.valueOf(values.length - 1), DIGITS).sqrt(DIGITS).doubleValue();
  }
}
