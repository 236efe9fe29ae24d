package leat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberCodesTest {
  @Test
  void fewValuesHaveACodeEachAndAreCutHalfWay() {
    NumberCodes codes = NumberCodes.of(new double[] {3, 1, 1, 7, 3}, 255);

    assertThat(codes.cuts()).containsExactly(2, 5);
    assertThat(codes.count()).isEqualTo(3);
    assertThat(codes.code(1)).isZero();
    assertThat(codes.code(2)).isZero();
    assertThat(codes.code(2.1)).isEqualTo(1);
    assertThat(codes.code(-1e300)).isZero();
    assertThat(codes.code(1e300)).isEqualTo(2);
  }

  @Test
  void aNumberIsUpToTheThresholdOfItsCodeAndAboveTheOneBefore() {
    Random random = new Random(1);
    double[] values = random.doubles(5000, -3, 3).toArray();
    NumberCodes codes = NumberCodes.of(values.clone(), 255);

    assertThat(codes.count()).isEqualTo(255);
    for (double value : values) {
      int code = codes.code(value);
      assertThat(code == 254 || value <= codes.threshold(code)).isTrue();
      assertThat(code == 0 || value > codes.threshold(code - 1)).isTrue();
    }
  }

  @Test
  void rangesHaveAboutEquallyManyRows() {
    double[] values = new Random(2).doubles(10_000).map(x -> x * x * x).toArray();
    NumberCodes codes = NumberCodes.of(values.clone(), 10);
    int[] rows = new int[10];
    for (double value : values) {
      rows[codes.code(value)]++;
    }
    for (int count : rows) {
      assertThat(count).isBetween(998, 1002);
    }
  }

  @Test
  void aFrequentValueTakesOneCode() {
    double[] values = new double[1000];
    for (int i = 0; i < 400; i++) {
      values[i] = i + 1;
    }
    NumberCodes codes = NumberCodes.of(values, 10);

    assertThat(codes.code(0)).isZero();
    assertThat(codes.cuts()).doesNotHaveDuplicates().isSorted();
    assertThat(codes.cuts()[0]).isEqualTo(0.5);
  }

  @Test
  void neighboursWithoutANumberBetweenArePartedAllTheSame() {
    NumberCodes codes = NumberCodes.of(new double[] {1, Math.nextUp(1.0), -0.0, 0.0}, 255);

    assertThat(codes.cuts()).containsExactly(0.5, 1);
    assertThat(codes.code(1)).isEqualTo(1);
    assertThat(codes.code(Math.nextUp(1.0))).isEqualTo(2);
    assertThat(codes.code(-0.0)).isEqualTo(codes.code(0.0));
  }

  @Test
  void oneValueHasOneCode() {
    assertThat(NumberCodes.of(new double[] {4, 4, 4}, 255).count()).isEqualTo(1);
  }
}
