package leat.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of rows by what they are and what was decided.
 *
 * @param classes names of the classes; negative, positive where there are two
 * @param counts {@code counts.get(actual).get(decided)}
 */
public record ConfusionMatrix(List<String> classes, List<List<Long>> counts) {
  /** Copies the lists. */
  public ConfusionMatrix {
    classes = List.copyOf(classes);
    counts = counts.stream().map(List::copyOf).toList();
  }

  /** Decides positive from the threshold on. */
  static ConfusionMatrix of(Ranking ranking, List<String> classes, double threshold) {
    long[][] counts = new long[2][2];
    ranking.descending(
        (score, positives, negatives, positiveRows, negativeRows) -> {
          int decided = score >= threshold ? 1 : 0;
          counts[0][decided] += negativeRows;
          counts[1][decided] += positiveRows;
        });
    return of(classes, counts);
  }

  static ConfusionMatrix of(List<String> classes, long[][] counts) {
    List<List<Long>> rows = new ArrayList<>();
    for (long[] actual : counts) {
      rows.add(Arrays.stream(actual).boxed().toList());
    }
    return new ConfusionMatrix(classes, rows);
  }

  /** Number of rows of that class. */
  public long actual(int k) {
    return counts.get(k).stream().mapToLong(Long::longValue).sum();
  }

  /** Number of rows decided for that class. */
  public long decided(int k) {
    return counts.stream().mapToLong(row -> row.get(k)).sum();
  }

  /** Number of rows. */
  public long rows() {
    return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }
}
