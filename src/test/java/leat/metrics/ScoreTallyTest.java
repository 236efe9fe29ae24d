package leat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows counted by bins, against the same rows sorted. */
class ScoreTallyTest {
  private static final List<String> CLASSES = List.of("no", "yes");
  private static final double THRESHOLD = 0.2718281828;

  @Test
  void isWithinTheBoundsThatItStates() {
    for (int seed = 0; seed < 12; seed++) {
      ScoredRows rows = rows(seed, 5_000, seed % 3 == 0);
      BinaryMetrics exact = BinaryMetrics.of(rows, THRESHOLD);
      BinaryMetrics binned = BinaryMetrics.of(ranking(rows, all(rows)), THRESHOLD);
      Binning bounds = binned.binning();
      assertThat(bounds.aucError()).isPositive().isLessThan(2e-4);
      assertThat(bounds.prAucError()).isPositive().isLessThan(2e-2);
      assertThat(bounds.ksError()).isPositive().isLessThan(5e-3);
      assertThat(binned.auc()).isEqualTo(exact.auc(), within(bounds.aucError()));
      assertThat(binned.prAuc()).isEqualTo(exact.prAuc(), within(bounds.prAucError()));
      assertThat(binned.ks()).isEqualTo(exact.ks(), within(bounds.ksError()));
      assertThat(binned.logLoss()).isEqualTo(exact.logLoss(), within(1e-6));
      assertThat(binned.brier()).isEqualTo(exact.brier(), within(1e-6));
      assertThat(binned.ece()).isEqualTo(exact.ece(), within(2e-3));
    }
  }

  /** Half of each bin's pairs are all that can be wrong: put them all the wrong way round. */
  @Test
  void theBoundOfAucIsReachedByTheWorstOrder() {
    double[] scores = {0.3, 0.30001, 0.6, 0.60001};
    ScoredRows rows = new ScoredRows(scores, new byte[] {1, 0, 1, 0});
    BinaryMetrics binned = BinaryMetrics.of(ranking(rows, all(rows)), 0.5);
    double exact = BinaryMetrics.of(rows, 0.5).auc();
    assertThat(exact).isEqualTo(0.25);
    assertThat(binned.auc()).isEqualTo(0.5);
    assertThat(binned.binning()).isEqualTo(new Binning(2, 0.25, binned.binning().prAucError(), .5));
  }

  @Test
  void decisionsAndHistogramsAreExact() {
    for (int seed = 20; seed < 26; seed++) {
      ScoredRows rows = rows(seed, 5_000, false);
      Ranking binned = ranking(rows, all(rows));
      Ranking sorted = Ranking.of(rows);
      BinaryMetrics exact = BinaryMetrics.of(sorted, THRESHOLD);
      BinaryMetrics found = BinaryMetrics.of(binned, THRESHOLD);
      assertThat(found.f1()).isEqualTo(exact.f1());
      assertThat(found.accuracy()).isEqualTo(exact.accuracy());
      Curves expected = Curves.of(sorted, CLASSES, THRESHOLD, 7);
      Curves curves = Curves.of(binned, CLASSES, THRESHOLD, 7);
      assertThat(curves.confusion()).isEqualTo(expected.confusion());
      assertThat(curves.classes().get(0).histogram())
          .isEqualTo(expected.classes().get(0).histogram());
      ScoreSteps steps = curves.classes().get(0).scoreCounts();
      assertThat(steps.positives()).isEqualTo(expected.classes().get(0).scoreCounts().positives());
      assertThat(steps.negatives()).isEqualTo(expected.classes().get(0).scoreCounts().negatives());
    }
  }

  @Test
  void theOrderOfRowsAndTheirPartitionsDoNotMatter() {
    for (boolean isWeighted : new boolean[] {false, true}) {
      ScoredRows rows = rows(3, 4_000, isWeighted);
      List<Integer> order = new ArrayList<>(all(rows));
      Collections.shuffle(order, new Random(5));
      ScoreTally parts = tally(rows, order.subList(0, 10));
      parts.merge(tally(rows, order.subList(3_000, 4_000)));
      parts.merge(tally(rows, order.subList(10, 3_000)).merge(tally(rows, List.of())));
      BinaryMetrics found = BinaryMetrics.of(parts.ranking(), THRESHOLD);
      Ranking whole = ranking(rows, all(rows));
      assertThat(found).isEqualTo(BinaryMetrics.of(whole, THRESHOLD));
      Resampling resampling = new Resampling(100, 1);
      assertThat(found.withIntervals(parts.ranking(), resampling))
          .isEqualTo(BinaryMetrics.of(whole, THRESHOLD).withIntervals(whole, resampling));
    }
  }

  @Test
  void fewDistinctScoresAreExact() {
    double[] scores = {0, 0, .1, .3, .3, .5, .9, 1, 1, -0.0};
    byte[] labels = {0, 1, 0, 0, 1, 1, 0, 1, 1, 0};
    ScoredRows rows = new ScoredRows(scores, labels);
    BinaryMetrics binned = BinaryMetrics.of(ranking(rows, all(rows)), .3);
    BinaryMetrics exact = BinaryMetrics.of(rows, .3);
    assertThat(binned.binning()).isEqualTo(new Binning(6, 0, 0, 0));
    assertThat(binned.auc()).isEqualTo(exact.auc());
    assertThat(binned.logLoss()).isEqualTo(exact.logLoss());
    assertThat(binned.ece()).isEqualTo(exact.ece());
  }

  @Test
  void countsSeveralClassesToo() {
    for (int classes : new int[] {3, 20}) {
      ScoredClasses rows = classes(classes, 3_000);
      List<String> names = IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
      ScoreTally tally = new ScoreTally(classes, .5, 10, new WeightRange(3_000, 1, 1));
      for (int row = 0; row < rows.rows(); row++) {
        tally.add(rows.labels()[row], 1, rows.probabilities(row));
      }
      MulticlassMetrics exact = MulticlassMetrics.of(rows, names);
      MulticlassMetrics found = MulticlassMetrics.of(tally.counts(), names);
      assertThat(found.auc()).isEqualTo(exact.auc(), within(found.binning().aucError()));
      assertThat(found.logLoss()).isEqualTo(exact.logLoss());
      assertThat(found.brier()).isEqualTo(exact.brier());
      assertThat(found.macroF1()).isEqualTo(exact.macroF1());
      assertThat(Curves.of(tally.counts(), names, 10).confusion())
          .isEqualTo(Curves.of(rows, names, 10).confusion());
    }
  }

  private static List<Integer> all(ScoredRows rows) {
    return IntStream.range(0, rows.rows()).boxed().toList();
  }

  private static Ranking ranking(ScoredRows rows, List<Integer> chosen) {
    return tally(rows, chosen).ranking();
  }

  private static ScoreTally tally(ScoredRows rows, List<Integer> chosen) {
    double most = rows.isWeighted() ? 8 : 1;
    ScoreTally tally =
        new ScoreTally(2, THRESHOLD, 7, new WeightRange(rows.rows(), most == 8 ? .1 : 1, most));
    for (int row : chosen) {
      double score = rows.scores()[row];
      tally.add(rows.labels()[row], rows.weight(row), new double[] {1 - score, score});
    }
    return tally;
  }

  /** Scores that are right, most of them small, some beyond what a bin can tell apart. */
  private static ScoredRows rows(int seed, int count, boolean isWeighted) {
    Random random = new Random(seed);
    double[] scores = new double[count];
    byte[] labels = new byte[count];
    double[] weights = new double[count];
    for (int row = 0; row < count; row++) {
      double margin = random.nextGaussian() * (1 + seed % 4 * 3) - 1;
      scores[row] = 1 / (1 + Math.exp(-margin));
      labels[row] = (byte) (random.nextDouble() < scores[row] ? 1 : 0);
      weights[row] = isWeighted ? 0.1 + 7.9 * random.nextDouble() : 1;
    }
    return new ScoredRows(scores, labels, weights);
  }

  private static ScoredClasses classes(int classes, int count) {
    Random random = new Random(classes);
    double[][] scores = new double[classes][count];
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      labels[row] = random.nextInt(classes);
      double total = 0;
      for (int k = 0; k < classes; k++) {
        scores[k][row] = Math.exp(random.nextGaussian() + (k == labels[row] ? 1.5 : 0));
        total += scores[k][row];
      }
      for (int k = 0; k < classes; k++) {
        scores[k][row] /= total;
      }
    }
    return new ScoredClasses(scores, labels);
  }
}
