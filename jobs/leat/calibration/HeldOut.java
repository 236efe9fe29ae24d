package leat.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import leat.metrics.ScoredRows;

/**
 * Scores of rows that the model was not fitted on, by distinct score, ascending.
 *
 * <p>Rows of one score are added up in the order of their weights, so that the sums do not depend
 * on the order in which the rows came.
 *
 * @param scores distinct, ascending, 0 to 1
 * @param positives weight of the positive rows of each score
 * @param negatives weight of the negative rows of each score
 */
public record HeldOut(double[] scores, double[] positives, double[] negatives) {
  /** scikit-learn clips float64 probabilities by their machine epsilon. */
  private static final double CLIP = Math.ulp(1.0);

  /** Groups rows by score. */
  public static HeldOut of(ScoredRows rows) {
    int[] order = order(rows);
    double[] scores = new double[order.length];
    double[] positives = new double[order.length];
    double[] negatives = new double[order.length];
    int groups = 0;
    for (int row : order) {
      double score = rows.scores()[row] + 0.0; // -0.0 becomes 0.0, or it would be another score
      if (groups == 0 || scores[groups - 1] != score) {
        scores[groups++] = score;
      }
      double weight = rows.weights() == null ? 1 : rows.weights()[row];
      (rows.labels()[row] == 1 ? positives : negatives)[groups - 1] += weight;
    }
    return new HeldOut(
        Arrays.copyOf(scores, groups),
        Arrays.copyOf(positives, groups),
        Arrays.copyOf(negatives, groups));
  }

  private static int[] order(ScoredRows rows) {
    Comparator<Integer> byScore = Comparator.comparingDouble(row -> rows.scores()[row] + 0.0);
    Comparator<Integer> order =
        rows.weights() == null ? byScore : byScore.thenComparingDouble(row -> rows.weights()[row]);
    return IntStream.range(0, rows.rows())
        .boxed()
        .sorted(order)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Number of distinct scores. */
  public int groups() {
    return scores.length;
  }

  /** Weight of all positive rows. */
  public double positive() {
    return Arrays.stream(positives).sum();
  }

  /** Weight of all negative rows. */
  public double negative() {
    return Arrays.stream(negatives).sum();
  }

  /** Weight of all rows. */
  double weight() {
    return positive() + negative();
  }

  /** Every second score, from the first or the second on: two halves to fit on and to judge by. */
  HeldOut half(int first) {
    int[] chosen = IntStream.range(0, groups()).filter(group -> group % 2 == first).toArray();
    return new HeldOut(
        chosen(scores, chosen), chosen(positives, chosen), chosen(negatives, chosen));
  }

  private static double[] chosen(double[] values, int[] at) {
    return Arrays.stream(at).mapToDouble(i -> values[i]).toArray();
  }

  /** The same rows by another score, which must not fall where the score rises. */
  HeldOut by(DoubleUnaryOperator function) {
    double[] other = new double[groups()];
    double[] ofPositive = new double[groups()];
    double[] ofNegative = new double[groups()];
    int count = 0;
    for (int group = 0; group < groups(); group++) {
      double score = function.applyAsDouble(scores[group]);
      if (count == 0 || other[count - 1] != score) {
        other[count++] = score;
      }
      ofPositive[count - 1] += positives[group];
      ofNegative[count - 1] += negatives[group];
    }
    return new HeldOut(
        Arrays.copyOf(other, count),
        Arrays.copyOf(ofPositive, count),
        Arrays.copyOf(ofNegative, count));
  }

  /** Mean logarithmic loss of these rows where each score is turned into a probability. */
  double logLoss(DoubleUnaryOperator function) {
    double sum = 0;
    for (int group = 0; group < groups(); group++) {
      double p = Math.min(Math.max(function.applyAsDouble(scores[group]), CLIP), 1 - CLIP);
      sum -= positives[group] * Math.log(p) + negatives[group] * Math.log1p(-p);
    }
    return sum / weight();
  }
}
