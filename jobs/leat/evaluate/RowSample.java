package leat.evaluate;

import java.util.Comparator;
import java.util.List;
import leat.metrics.ScoredClasses;
import leat.scoring.ScoredRow;
import org.apache.spark.api.java.JavaRDD;

/**
 * Some rows, chosen by a hash of their ids: always the same ones, in the same order.
 *
 * @param classes how many there are
 * @param seed of the hash
 */
record RowSample(int classes, long seed) {
  private static final int MOST_SCORES = 20_000;
  private static final int LEAST_ROWS = 2_000;

  /** How many more rows are looked at than wanted, so that it is hardly ever fewer. */
  private static final double MORE = 1.1;

  ScoredClasses of(JavaRDD<ScoredRow> rows, long count) {
    int wanted = Math.max(LEAST_ROWS, MOST_SCORES / classes);
    double share = Math.min(1, MORE * wanted / count);
    long from = seed;
    List<ScoredRow> chosen =
        rows.filter(row -> place(row.id(), from) <= share).collect().stream()
            .sorted(Comparator.comparingDouble(row -> place(row.id(), from)))
            .limit(wanted)
            .toList();
    double[][] scores = new double[classes][chosen.size()];
    for (int k = 0; k < classes; k++) {
      int index = k;
      scores[k] = chosen.stream().mapToDouble(row -> row.probabilities()[index]).toArray();
    }
    return new ScoredClasses(
        scores,
        chosen.stream().mapToInt(ScoredRow::label).toArray(),
        chosen.stream().mapToDouble(ScoredRow::weight).toArray());
  }

  /** Where a row falls, 0 to 1: the mixing of java.util.SplittableRandom (Steele et al., 2014). */
  private static double place(long id, long seed) {
    long mixed = (id ^ seed) * 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return ((mixed ^ mixed >>> 31) >>> 11) * 0x1.0p-53;
  }
}
