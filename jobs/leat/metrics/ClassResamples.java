package leat.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rows of several classes to draw from: their scores are sorted once, and each drawn row knows
 * where its scores are.
 *
 * @param rows to draw from
 * @param names of the classes
 * @param scores by class, distinct, ascending
 * @param places by class, then row: where its score is
 */
record ClassResamples(ScoredClasses rows, List<String> names, double[][] scores, int[][] places) {

  static ClassResamples of(ScoredClasses rows, List<String> names) {
    double[][] scores =
        Arrays.stream(rows.scores()).map(ScoreCounts::distinct).toArray(double[][]::new);
    int[][] places = new int[rows.classes()][];
    for (int k = 0; k < places.length; k++) {
      double[] own = rows.scores()[k];
      double[] distinct = scores[k];
      places[k] =
          Arrays.stream(own).mapToInt(s -> Arrays.binarySearch(distinct, s + 0.0)).toArray();
    }
    return new ClassResamples(rows, names, scores, places);
  }

  /** The figures of a resample. */
  MulticlassMetrics resampled(SplittableRandom random) {
    MulticlassSums sums = new MulticlassSums(rows.classes());
    ScoreCounts[] counts =
        Arrays.stream(scores)
            .map(
                s ->
                    new ScoreCounts(
                        s, ClassCounts.zeros(s.length), ClassCounts.zeros(s.length), null))
            .toArray(ScoreCounts[]::new);
    for (int row = 0; row < rows.rows(); row++) {
      int copies = (int) Poisson.draw(1, random);
      if (copies > 0) {
        add(row, copies, sums, counts);
      }
    }
    return MulticlassMetrics.of(new MulticlassCounts(sums, List.<Ranking>of(counts)), names);
  }

  private void add(int row, int copies, MulticlassSums sums, ScoreCounts[] counts) {
    double weight = rows.weight(row) * copies;
    int label = rows.labels()[row];
    sums.add(label, weight, rows.probabilities(row));
    IntStream.range(0, counts.length)
        .forEach(
            k ->
                (k == label ? counts[k].positives() : counts[k].negatives())
                    .draw(places[k][row], weight, copies));
  }
}
