package leat.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedDeLongTest {
  /**
   * By hand. First scores: of 3 x 2 pairs 5 are in order. Second: 3 and a tie, which is half.
   * Placements of the positives differ by 0, 1/2 and 1/4 (mean 1/4, variance 1/16), of the
   * negatives by 1/6 and 1/3 (variance 1/72).
   */
  @Test
  void agreesWithAHandCalculation() {
    boolean[] positive = {true, true, true, false, false};
    double[] first = {0.9, 0.8, 0.5, 0.6, 0.1};
    double[] second = {0.9, 0.4, 0.2, 0.5, 0.2};
    PairedDeLong found = PairedDeLong.of(first, second, positive);
    // first: placements of positives 1, 1, 1/2; second: 1, 1/2, 1/4
    assertThat(found.difference()).isCloseTo(5 / 6.0 - 3.5 / 6, within(1e-15));
    assertThat(found.variance()).isCloseTo(1 / 16.0 / 3 + 1 / 72.0 / 2, within(1e-15));
  }

  /** The covariance matrix of the paper, from all pairs of rows, with the contrast (1, -1). */
  @Test
  void agreesWithTheDefinitionFromAllPairs() {
    Random random = new Random(5);
    for (int trial = 0; trial < 30; trial++) {
      int rows = 20 + random.nextInt(60);
      double[][] scores = new double[2][rows];
      boolean[] positive = new boolean[rows];
      for (int row = 0; row < rows; row++) {
        positive[row] = row < 2 || (row > 3 && random.nextDouble() < 0.3);
        double truth = random.nextDouble() + (positive[row] ? 0.3 : 0);
        scores[0][row] = Math.round(10 * truth) / 10.0;
        scores[1][row] = Math.round(8 * (truth + random.nextDouble())) / 8.0;
      }
      double[] expected = ofAllPairs(scores, positive);
      PairedDeLong found = PairedDeLong.of(scores[0], scores[1], positive);
      assertThat(found.difference()).isCloseTo(expected[0], within(1e-12));
      assertThat(found.variance()).isCloseTo(expected[1], within(1e-12));
    }
  }

  @Test
  void theSameScoresDoNotDifferAtAll() {
    double[] scores = {0.1, 0.7, 0.7, 0.3, -0.0, 0.0};
    boolean[] positive = {false, true, false, true, true, false};
    PairedDeLong found = PairedDeLong.of(scores, scores.clone(), positive);
    assertThat(found).isEqualTo(new PairedDeLong(0, 0));
  }

  private static double[] ofAllPairs(double[][] scores, boolean[] positive) {
    int rows = positive.length;
    double[][] placed = new double[2][rows];
    int m = 0;
    for (boolean p : positive) {
      m += p ? 1 : 0;
    }
    int n = rows - m;
    double[] area = new double[2];
    for (int model = 0; model < 2; model++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < rows; j++) {
          if (positive[i] && !positive[j]) {
            double psi = Math.signum(scores[model][i] - scores[model][j]) / 2 + 0.5;
            placed[model][i] += psi / n;
            placed[model][j] += psi / m;
            area[model] += psi / m / n;
          }
        }
      }
    }
    double variance = 0;
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        double s10 = 0;
        double s01 = 0;
        for (int i = 0; i < rows; i++) {
          double product = (placed[a][i] - area[a]) * (placed[b][i] - area[b]);
          s10 += positive[i] ? product / (m - 1) : 0;
          s01 += positive[i] ? 0 : product / (n - 1);
        }
        variance += (a == b ? 1 : -1) * (s10 / m + s01 / n);
      }
    }
    return new double[] {area[0] - area[1], variance};
  }
}
