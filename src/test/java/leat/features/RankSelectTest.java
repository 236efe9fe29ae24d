package leat.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
  void findsWhatSortingFindsForSeveralColumnsAtOnce(int partitions) {
    long[] values = numbersWithTies();
    JavaRDD<long[]> rows = rows(values, partitions);
    Arrays.sort(values);
    // the second column is the first with the other sign, and 130 ranks are more than one go
    List<RankSelect.Asked> asked = new ArrayList<>();
    for (int rank = 0; rank < 1_000; rank += 16) {
      asked.add(new RankSelect.Asked(0, rank));
      asked.add(new RankSelect.Asked(1, rank));
    }
    asked.add(new RankSelect.Asked(0, 999));
    asked.add(new RankSelect.Asked(1, 999));
    asked.add(new RankSelect.Asked(0, 500));
    asked.add(new RankSelect.Asked(1, 500));
    List<RankSelect.Found> found = RankSelect.select(rows, asked);
    for (int i = 0; i < asked.size(); i++) {
      int rank = (int) asked.get(i).rank();
      long value = asked.get(i).column() == 0 ? values[rank] : -values[999 - rank];
      long original = asked.get(i).column() == 0 ? value : -value;
      long ties = Arrays.stream(values).filter(v -> v == original).count();
      assertThat(found.get(i)).as("" + asked.get(i)).isEqualTo(new RankSelect.Found(value, ties));
    }
  }

  @Test
  void findsTheExtremesOfTheRange() {
    JavaRDD<long[]> rows =
        SPARK.parallelize(
            List.of(
                new long[] {Long.MAX_VALUE},
                new long[] {0L},
                new long[] {Long.MIN_VALUE},
                new long[] {-1L}),
            5);
    List<RankSelect.Asked> asked =
        LongStream.range(0, 4).mapToObj(rank -> new RankSelect.Asked(0, rank)).toList();
    assertThat(RankSelect.select(rows, asked))
        .extracting(RankSelect.Found::value)
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

  private static JavaRDD<long[]> rows(long[] values, int partitions) {
    List<long[]> rows = Arrays.stream(values).mapToObj(v -> new long[] {v, -v}).toList();
    return SPARK.parallelize(rows, partitions);
  }
}
