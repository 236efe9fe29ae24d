package leat.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoubleCountsTest {
  @Test
  void countAsAMapDoes() {
    Random random = new Random(1);
    DoubleCounts counts = new DoubleCounts();
    Map<Double, Long> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      double value = i % 2 == 0 ? random.nextInt(9_000) : random.nextInt(9_000) * 1e-3 - 4.5;
      counts.add(value, 1 + i % 3);
      expected.merge(value + 0.0, 1L + i % 3, Long::sum);
    }
    assertThat(found(counts)).isEqualTo(expected);
    assertThat(counts.size()).isEqualTo(expected.size());
  }

  @Test
  void takeMinusZeroAsZero() {
    DoubleCounts counts = new DoubleCounts();
    counts.add(-0.0, 1);
    counts.add(0.0, 1);
    assertThat(found(counts)).containsExactly(Map.entry(0.0, 2L));
  }

  @Test
  void spreadSmallWholeNumbersOverTheTable() {
    // 1,000 balls thrown at random hit 2,048 (1 - exp(-1,000 / 2,048)) = 791 of 2,048 places
    assertThat(IntStream.range(0, 1_000).map(i -> DoubleCounts.start(i, 2_048)).distinct().count())
        .isGreaterThan(600);
  }

  private static Map<Double, Long> found(DoubleCounts counts) {
    Map<Double, Long> found = new HashMap<>();
    counts.forEach((value, count) -> assertThat(found.put(value, count)).isNull());
    return found;
  }
}
