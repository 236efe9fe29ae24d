package leat.leakage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AreaTest {
  @Test
  void countsPairsThatAreInOrderAndHalfOfThoseThatAreEqual() {
    // positives at 0, 1, 2, negatives at 0 twice and 1: pairs won 0 + 2 + 3, equal 2 + 1 + 0
    assertThat(Area.of(new long[] {1, 1, 1}, new long[] {2, 1, 0})).isEqualTo(6.5 / 9);
    assertThat(Area.of(new double[] {0, 1, 2}, new double[] {0, 0, 1})).isEqualTo(6.5 / 9);
  }

  @Test
  void putsGroupsOfOneScoreTogether() {
    double[] scores = {1, 0, 1};
    // at 0 one negative, at 1 two positives and one negative: won 2, equal 2
    assertThat(Area.of(scores, new long[] {1, 0, 1}, new long[] {0, 1, 1})).isEqualTo(3 / 4.0);
  }

  @Test
  void naturalOrderCountsAsPeopleDo() {
    List<String> sorted =
        Stream.of("c10", "c9", "b", "c09", "c", "c9a", "C9").sorted(new NaturalOrder()).toList();
    assertThat(sorted).containsExactly("C9", "b", "c", "c09", "c9", "c9a", "c10");
  }

  @Test
  void binsHoldAboutEquallyManyRowsAndEqualValuesStayTogether() {
    Sampled sampled = Sampled.rows(1_000, row -> "a").numbers("x", row -> row < 500 ? 0.0 : row);
    SampledColumn column = sampled.sample().columns().get(0);
    Groups bins = Groups.of(column).binned(10);
    assertThat(bins.count()).isEqualTo(10);
    assertThat(bins.of()[0]).isEqualTo(bins.of()[499]);
    assertThat(java.util.Arrays.stream(bins.of()).filter(b -> b == bins.of()[999]).count())
        .isBetween(99L, 101L);
  }
}
