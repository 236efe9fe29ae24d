package leat.metrics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of several classes, ready for figures and curves.
 *
 * @param sums over all rows
 * @param rankings the rows by their score of each class, against the rest
 */
public record MulticlassCounts(MulticlassSums sums, List<Ranking> rankings) {
  static MulticlassCounts of(ScoredClasses rows) {
    MulticlassSums sums = new MulticlassSums(rows.classes());
    for (int row = 0; row < rows.rows(); row++) {
      sums.add(rows.labels()[row], rows.weight(row), rows.probabilities(row));
    }
    List<Ranking> rankings =
        IntStream.range(0, rows.classes())
            .mapToObj(k -> Ranking.of(rows.oneVersusRest(k)))
            .toList();
    return new MulticlassCounts(sums, rankings);
  }
}
