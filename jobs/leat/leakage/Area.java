package leat.leakage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The area under the ROC curve, exactly from counts; equal scores count half. */
final class Area {
  private Area() {}

  /**
   * Of groups in ascending order of their score.
   *
   * @return NaN where one side has no rows
   */
  static double of(long[] positives, long[] negatives) {
    double[] places = IntStream.range(0, positives.length).asDoubleStream().toArray();
    return of(places, positives, negatives);
  }

  /** Of groups with scores. */
  static double of(double[] scores, long[] positives, long[] negatives) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    long below = 0;
    long won = 0;
    long all = 0;
    for (int i = 0; i < order.length; ) {
      long positive = 0;
      long negative = 0;
      double score = scores[order[i]];
      for (; i < order.length && scores[order[i]] == score; i++) {
        positive += positives[order[i]];
        negative += negatives[order[i]];
      }
      won += positive * (2 * below + negative);
      below += negative;
      all += positive;
    }
    return won / (2.0 * all * below);
  }

  /** Of the scores of single rows, which are sorted. */
  static double of(double[] positives, double[] negatives) {
    Arrays.sort(positives);
    Arrays.sort(negatives);
    long won = 0;
    int below = 0;
    int upTo = 0;
    for (double score : positives) {
      while (below < negatives.length && negatives[below] < score) {
        below++;
      }
      while (upTo < negatives.length && negatives[upTo] <= score) {
        upTo++;
      }
      won += below + upTo;
    }
    return won / (2.0 * positives.length * negatives.length);
  }
}
