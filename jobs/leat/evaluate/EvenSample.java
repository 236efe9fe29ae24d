package leat.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import leat.metrics.ScoredClasses;

/** Some rows, spread evenly over the order of labels and scores: the same however they came. */
final class EvenSample {
  private static final int MOST_SCORES = 20_000;

  private EvenSample() {}

  static ScoredClasses of(ScoredClasses rows) {
    int[] chosen = chosen(rows);
    return new ScoredClasses(
        Arrays.stream(rows.scores()).map(scores -> at(scores, chosen)).toArray(double[][]::new),
        Arrays.stream(chosen).map(row -> rows.labels()[row]).toArray(),
        at(rows.weights(), chosen));
  }

  private static int[] chosen(ScoredClasses rows) {
    int step = (int) (1 + (long) rows.rows() * rows.classes() / MOST_SCORES);
    int[] sorted =
        IntStream.range(0, rows.rows())
            .boxed()
            .sorted(order(rows))
            .mapToInt(Integer::intValue)
            .toArray();
    return IntStream.iterate(0, i -> i < sorted.length, i -> i + step)
        .map(i -> sorted[i])
        .toArray();
  }

  private static Comparator<Integer> order(ScoredClasses rows) {
    Comparator<Integer> order = Comparator.comparingInt(row -> rows.labels()[row]);
    for (double[] scores : rows.scores()) {
      order = order.thenComparingDouble(row -> scores[row]);
    }
    return order.thenComparingDouble(row -> rows.weights()[row]);
  }

  private static double[] at(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }
}
