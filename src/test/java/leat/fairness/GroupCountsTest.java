package leat.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCountsTest {
  @Test
  void theThresholdPartsABin() {
    GroupCounts counts = new GroupCounts(0.5003);
    counts.add(0.5001, 1, 1);
    counts.add(0.5004, 1, 1);
    counts.add(0.5003, 0, 1);
    // true positives, false positives, false negatives, true negatives
    assertThat(counts.outcomes()).extracting(Tally::rows).containsExactly(1L, 1L, 1L, 0L);
  }

  @Test
  void theEndsOfTheScaleAreCounted() {
    for (double threshold : new double[] {0, 0.5, 1}) {
      GroupCounts counts = new GroupCounts(threshold);
      counts.add(0, 0, 1);
      counts.add(1, 1, 1);
      assertThat(counts.rows()).isEqualTo(2);
      assertThat(counts.outcomes().get(0).rows()).isEqualTo(1);
      assertThat(counts.outcomes().get(1).rows()).isEqualTo(threshold == 0 ? 1 : 0);
    }
  }

  @Test
  void countsOfPartsAddUp() {
    GroupCounts all = new GroupCounts(0.3);
    GroupCounts one = new GroupCounts(0.3);
    GroupCounts other = new GroupCounts(0.3);
    Random random = new Random(3);
    for (int row = 0; row < 1000; row++) {
      double score = random.nextInt(1024) / 1024.0;
      int label = random.nextInt(2);
      int weight = 1 + random.nextInt(3);
      all.add(score, label, weight);
      (row % 3 == 0 ? one : other).add(score, label, weight);
    }
    one.add(other);
    assertThat(one.outcomes()).isEqualTo(all.outcomes());
    assertThat(one.parts(15)).isEqualTo(all.parts(15));
  }

  @Test
  void partsHaveAboutEquallyManyRowsAndAllOfThem() {
    GroupCounts counts = new GroupCounts(0.5);
    IntStream.range(0, 1000).forEach(row -> counts.add((row + 0.5) / 1000, row % 2, 1));
    assertThat(counts.parts(15)).hasSize(15);
    assertThat(counts.parts(15)).allMatch(part -> part.rows() == 66 || part.rows() == 67);
    assertThat(counts.parts(15).stream().mapToLong(ScorePart::rows).sum()).isEqualTo(1000);
    // the first part has the highest scores: 0.9335 to 0.9995
    assertThat(counts.parts(15).get(0).positives().meanScore()).isGreaterThan(0.93);
  }
}
