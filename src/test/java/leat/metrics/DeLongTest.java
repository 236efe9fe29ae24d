package leat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DeLongTest {
  private static final Offset<Double> SAME = within(1e-12);
  private static final double Z = 1.959963984540054;

  /**
   * The grades of 113 patients (wfns of the data set aSAH of R's package pROC) and the interval
   * that its tests expect of ci(roc(aSAH$outcome, aSAH$wfns)): 0.748534887819453 to
   * 0.898822835757783.
   */
  @Test
  void agreesWithProc() {
    int[] poor = {2, 12, 1, 8, 18};
    int[] good = {37, 20, 3, 8, 4};
    double[] scores = new double[113];
    byte[] labels = new byte[113];
    int row = 0;
    for (int grade = 0; grade < 5; grade++) {
      for (int i = 0; i < poor[grade] + good[grade]; i++, row++) {
        scores[row] = grade / 5.0;
        labels[row] = (byte) (i < poor[grade] ? 1 : 0);
      }
    }
    Interval found = interval(new ScoredRows(scores, labels));
    assertThat(found.low()).isEqualTo(0.748534887819453, SAME);
    assertThat(found.high()).isEqualTo(0.898822835757783, SAME);
  }

  /** DeLong's own formula, over all pairs. */
  @Test
  void agreesWithTheDefinitionOnTiesAndWeights() {
    Random random = new Random(1);
    for (int times = 0; times < 20; times++) {
      ScoredRows rows = rows(random, 60, times % 2 == 0);
      Interval expected = overAllPairs(rows);
      assertThat(interval(rows).low()).isEqualTo(expected.low(), SAME);
      assertThat(interval(rows).high()).isEqualTo(expected.high(), SAME);
    }
  }

  @Test
  void needsTwoRowsOfEitherClass() {
    ScoredRows rows = new ScoredRows(new double[] {.1, .2, .3}, new byte[] {0, 0, 1});
    assertThat(DeLong.interval(ScoreCounts.of(Ranking.of(rows)))).isEmpty();
  }

  private static Interval interval(ScoredRows rows) {
    return DeLong.interval(ScoreCounts.of(Ranking.of(rows))).orElseThrow();
  }

  private static ScoredRows rows(Random random, int count, boolean isWeighted) {
    double[] scores = new double[count];
    byte[] labels = new byte[count];
    double[] weights = new double[count];
    for (int row = 0; row < count; row++) {
      scores[row] = random.nextInt(25) / 25.0;
      labels[row] = (byte) (random.nextDouble() < scores[row] ? 1 : 0);
      weights[row] = isWeighted ? 0.25 + random.nextInt(8) / 4.0 : 1;
    }
    return new ScoredRows(scores, labels, weights);
  }

  private static Interval overAllPairs(ScoredRows rows) {
    double area = 0;
    double positives = weight(rows, 1);
    double negatives = weight(rows, 0);
    double[] shares = new double[rows.rows()];
    for (int i = 0; i < rows.rows(); i++) {
      for (int j = 0; j < rows.rows(); j++) {
        if (rows.labels()[i] == 1 && rows.labels()[j] == 0) {
          double order = Math.signum(rows.scores()[i] - rows.scores()[j]) / 2 + .5;
          shares[i] += rows.weight(j) * order / negatives;
          shares[j] += rows.weight(i) * order / positives;
          area += rows.weight(i) * rows.weight(j) * order / positives / negatives;
        }
      }
    }
    double half = Z * Math.sqrt(part(rows, 1, shares, area) + part(rows, 0, shares, area));
    return new Interval(Math.max(0, area - half), Math.min(1, area + half));
  }

  private static double weight(ScoredRows rows, int label) {
    return of(rows, label).mapToDouble(rows::weight).sum();
  }

  private static double part(ScoredRows rows, int label, double[] shares, double area) {
    double[] squares =
        of(rows, label)
            .mapToDouble(r -> Math.pow(rows.weight(r) * (shares[r] - area), 2))
            .toArray();
    double total = weight(rows, label);
    double count = squares.length;
    return Arrays.stream(squares).sum() / total / total * count / (count - 1);
  }

  private static IntStream of(ScoredRows rows, int label) {
    return IntStream.range(0, rows.rows()).filter(row -> rows.labels()[row] == label);
  }
}
