package leat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResamplingTest {
  private static final double THRESHOLD = 0.4;
  private static final Resampling RESAMPLING = new Resampling(200, 7);

  /**
   * Of 150 samples from a population that is known, about 95 % have intervals with the figure of
   * the population in it. KS and calibration error are larger on few rows: for them it is the mean
   * over all samples.
   */
  @Test
  void intervalsCoverWhatTheyShould() {
    BinaryMetrics population = BinaryMetrics.of(sample(new Random(99), 300_000), THRESHOLD);
    int samples = 150;
    List<BinaryMetrics> found =
        new Random(1)
            .longs(samples)
            .mapToObj(seed -> Ranking.of(sample(new Random(seed), 400)))
            .map(r -> BinaryMetrics.of(r, THRESHOLD).withIntervals(r, RESAMPLING))
            .toList();
    Map<Metric, Double> covered = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      double mean = found.stream().mapToDouble(m -> m.value(metric)).average().orElseThrow();
      boolean isBiased = metric == Metric.KS || metric == Metric.ECE;
      double truth = isBiased ? mean : population.value(metric);
      double times =
          found.stream()
              .map(m -> m.intervals().get(metric.key()))
              .filter(i -> i.low() <= truth && truth <= i.high())
              .count();
      covered.put(metric, times / samples);
    }
    assertThat(covered).allSatisfy((metric, share) -> assertThat(share).isBetween(.88, 1.0));
    assertThat(covered.values().stream().mapToDouble(share -> share).average().orElseThrow())
        .isBetween(.92, .98);
  }

  /** By hand: 800 of 1,000 decisions are right, so 1.96 sqrt(.8 .2 / 1000) = 0.0248 either way. */
  @Test
  void agreesWithTheBinomialDistribution() {
    double[] scores = new double[1_000];
    byte[] labels = new byte[1_000];
    for (int row = 0; row < 1_000; row++) {
      scores[row] = row % 2 == 0 ? 0.9 : 0.1;
      labels[row] = (byte) (row % 5 == 0 ? 1 - (row + 1) % 2 : (row + 1) % 2);
    }
    Ranking ranking = Ranking.of(new ScoredRows(scores, labels));
    Interval found =
        BinaryMetrics.of(ranking, .5)
            .withIntervals(ranking, new Resampling(4_000, 1))
            .intervals()
            .get("accuracy");
    assertThat(found.low()).isEqualTo(.8 - .0248, within(.002));
    assertThat(found.high()).isEqualTo(.8 + .0248, within(.002));
  }

  @Test
  void theSameRowsAndSeedGiveTheSameBits() {
    ScoredRows rows = sample(new Random(3), 300);
    Ranking ranking = Ranking.of(rows);
    Ranking reversed = Ranking.of(reversed(rows));
    BinaryMetrics metrics = BinaryMetrics.of(ranking, THRESHOLD);
    BinaryMetrics found = metrics.withIntervals(ranking, RESAMPLING);
    assertThat(metrics.withIntervals(reversed, new Resampling(200, 7))).isEqualTo(found);
    assertThat(metrics.withIntervals(ranking, new Resampling(200, 8)).intervals())
        .isNotEqualTo(found.intervals());
    assertThat(found.intervals()).hasSize(Metric.values().length);
    assertThat(found.classes().get(0).intervals())
        .containsOnlyKeys("auc", "pr_auc", "precision", "recall", "f1", "ece");
  }

  @Test
  void rowsThatAllWeighTwoHaveTheIntervalsOfPlainOnes() {
    ScoredRows plain = sample(new Random(4), 500);
    double[] twos = new double[500];
    Arrays.fill(twos, 2);
    Ranking heavy = Ranking.of(new ScoredRows(plain.scores(), plain.labels(), twos));
    Ranking ranking = Ranking.of(plain);
    Map<String, Interval> expected =
        BinaryMetrics.of(ranking, THRESHOLD).withIntervals(ranking, RESAMPLING).intervals();
    Map<String, Interval> found =
        BinaryMetrics.of(heavy, THRESHOLD).withIntervals(heavy, RESAMPLING).intervals();
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (key, interval) -> {
          assertThat(found.get(key).low()).isEqualTo(interval.low(), within(1e-12));
          assertThat(found.get(key).high()).isEqualTo(interval.high(), within(1e-12));
        });
  }

  /** Where rows are too many to be drawn one by one, groups of them say nearly the same. */
  @Test
  void groupsOfManyRowsGiveTheIntervalsOfSingleOnes() {
    ScoreCounts counts = ScoreCounts.of(Ranking.of(sample(new Random(5), 30_000)));
    BinaryMetrics metrics = BinaryMetrics.of(counts, THRESHOLD);
    Resampling many = new Resampling(1_000, 1);
    Map<String, Interval> grouped = metrics.withIntervals(counts, many).intervals();
    List<BinaryMetrics> single =
        many.draw(random -> BinaryMetrics.of(counts.resampled(random), THRESHOLD));
    assertThat(many.groups(counts, THRESHOLD).scores()).hasSizeBetween(1_000, 1_002);
    new Intervals(1)
        .of(metrics, single, Optional.empty())
        .forEach(
            (key, interval) -> {
              if (!key.equals("auc")) {
                double width = interval.high() - interval.low();
                assertThat(grouped.get(key).low())
                    .as(key)
                    .isEqualTo(interval.low(), within(.15 * width));
                assertThat(grouped.get(key).high())
                    .as(key)
                    .isEqualTo(interval.high(), within(.15 * width));
              }
            });
  }

  /** A quarter of the rows, with deviations halved, says what all rows say. */
  @Test
  void someRowsOfSeveralClassesGiveTheIntervalsOfAll() {
    ScoredClasses all = classes(4_000);
    MulticlassCounts counts = MulticlassCounts.of(all);
    MulticlassMetrics metrics = MulticlassMetrics.of(counts, List.of("a", "b", "c"));
    Resampling resampling = new Resampling(400, 3);
    MulticlassMetrics expected = metrics.withIntervals(counts, all, resampling);
    MulticlassMetrics found = metrics.withIntervals(counts, classes(1_000), resampling);
    assertThat(found.intervals().keySet())
        .containsExactlyInAnyOrder(
            "auc", "pr_auc", "accuracy", "precision", "recall", "f1", "log_loss", "brier", "ece");
    expected
        .intervals()
        .forEach(
            (key, interval) ->
                assertThat(width(found.intervals().get(key)) / width(interval))
                    .as(key)
                    .isBetween(.7, 1.4));
    assertThat(found.classes().get(2).intervals().get("auc"))
        .isEqualTo(DeLong.interval(ScoreCounts.of(counts.rankings().get(2))).orElseThrow());
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  private static ScoredRows reversed(ScoredRows rows) {
    int count = rows.rows();
    double[] scores = new double[count];
    byte[] labels = new byte[count];
    for (int row = 0; row < count; row++) {
      scores[row] = rows.scores()[count - 1 - row];
      labels[row] = rows.labels()[count - 1 - row];
    }
    return new ScoredRows(scores, labels);
  }

  /** Scores that are a little too sure of themselves. */
  private static ScoredRows sample(Random random, int count) {
    double[] scores = new double[count];
    byte[] labels = new byte[count];
    for (int row = 0; row < count; row++) {
      double margin = random.nextGaussian() * 1.5 - .5;
      scores[row] = 1 / (1 + Math.exp(-1.5 * margin));
      labels[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-margin)) ? 1 : 0);
    }
    return new ScoredRows(scores, labels);
  }

  private static ScoredClasses classes(int count) {
    Random random = new Random(11);
    double[][] scores = new double[3][count];
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      labels[row] = random.nextInt(3);
      double total = 0;
      for (int k = 0; k < 3; k++) {
        scores[k][row] = Math.exp(random.nextGaussian() + (k == labels[row] ? 1 : 0));
        total += scores[k][row];
      }
      for (int k = 0; k < 3; k++) {
        scores[k][row] /= total;
      }
    }
    return new ScoredClasses(scores, labels);
  }
}
