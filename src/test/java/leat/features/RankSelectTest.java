package leat.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import leat.SparkForTests;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankSelectTest {
  private static final JavaSparkContext SPARK =
      JavaSparkContext.fromSparkContext(SparkForTests.session().sparkContext());

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void findsWhatSortingFinds(int partitions) {
    long[] values = numbersWithTies();
    JavaRDD<Long> rows = SPARK.parallelize(boxed(values), partitions);
    Arrays.sort(values);
    for (int rank : new int[] {0, 500, 999}) {
      assertThat(RankSelect.select(rows, rank)).as("rank " + rank).isEqualTo(values[rank]);
    }
  }

  @Test
  void findsTheExtremesOfTheRange() {
    JavaRDD<Long> rows = SPARK.parallelize(List.of(Long.MAX_VALUE, 0L, Long.MIN_VALUE, -1L), 5);
    assertThat(LongStream.range(0, 4).map(rank -> RankSelect.select(rows, rank)))
        .containsExactly(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
  }

  @Test
  void ordersDoublesAsLongs() {
    double[] ascending = {-Double.MAX_VALUE, -1.5, -Double.MIN_VALUE, 0, 1e-300, 2, 1e300};
    long[] ordered = Arrays.stream(ascending).mapToLong(RankSelect::ordered).toArray();
    assertThat(ordered).isSorted().doesNotHaveDuplicates();
    assertThat(Arrays.stream(ordered).mapToDouble(RankSelect::unordered))
        .containsExactly(-Double.MAX_VALUE, -1.5, -Double.MIN_VALUE, 0.0, 1e-300, 2.0, 1e300);
    assertThat(RankSelect.ordered(-0.0)).isEqualTo(RankSelect.ordered(0.0));
  }

  private static long[] numbersWithTies() {
    Random random = new Random(9);
    return LongStream.generate(
            () -> random.nextInt(3) == 0 ? random.nextInt(5) - 2 : random.nextLong())
        .limit(1_000)
        .toArray();
  }

  private static List<Long> boxed(long[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
