package leat.gate;

import java.util.List;
import java.util.Random;
import leat.metrics.ScoredClasses;

/** Rows scored by models of known quality. */
final class Scored {
  static final List<String> CLASSES = List.of("no", "yes");

  private Scored() {}

  /** Scores of two models that add noise of their own to the same truth. */
  static PairedRows noisy(int rows, double challengerNoise, double championNoise, long seed) {
    Random random = new Random(seed);
    double[] a = new double[rows];
    double[] b = new double[rows];
    int[] labels = new int[rows];
    for (int row = 0; row < rows; row++) {
      double truth = random.nextGaussian();
      labels[row] = random.nextDouble() < sigmoid(2 * truth) ? 1 : 0;
      a[row] = sigmoid(2 * truth + challengerNoise * random.nextGaussian());
      b[row] = sigmoid(2 * truth + championNoise * random.nextGaussian());
    }
    return paired(a, b, labels, null);
  }

  /** Scores of class 1 by both models. */
  static PairedRows paired(double[] challenger, double[] champion, int[] labels, double[] weights) {
    return new PairedRows(
        new ScoredClasses(both(challenger), labels, weights),
        new ScoredClasses(both(champion), labels, weights),
        0.5,
        0.5,
        CLASSES);
  }

  private static double[][] both(double[] scores) {
    double[] other = new double[scores.length];
    for (int row = 0; row < other.length; row++) {
      other[row] = 1 - scores[row];
    }
    return new double[][] {other, scores};
  }

  private static double sigmoid(double margin) {
    return 1 / (1 + Math.exp(-margin));
  }
}
