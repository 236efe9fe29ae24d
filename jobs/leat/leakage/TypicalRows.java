package leat.leakage;

import java.util.ArrayList;
import java.util.List;

/** Rows that show what a column tells of the smallest judged class. */
final class TypicalRows {
  private static final int OF_EACH = 2;

  private final Groups bins;
  private final Classes classes;
  private final int wanted;
  private final double[] scores;

  TypicalRows(ColumnScan column, Classes classes) {
    this.bins = column.bins();
    this.classes = classes;
    List<Integer> judged = classes.judged();
    this.wanted = judged.get(judged.size() - 1);
    this.scores = GroupCounts.of(bins, classes, wanted).scores(0);
  }

  /** Two of the class where it is most frequent, two of others where it is least. */
  List<Integer> rows() {
    List<Integer> rows = new ArrayList<>(first(1, true));
    rows.addAll(first(-1, false));
    return rows;
  }

  private List<Integer> first(int sign, boolean isWanted) {
    double best = Double.NEGATIVE_INFINITY;
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < bins.of().length; row++) {
      if (classes.of()[row] < 0 || (classes.of()[row] == wanted) != isWanted) {
        continue;
      }
      double score = sign * scores[bins.of()[row]];
      if (score > best) {
        best = score;
        rows.clear();
      }
      if (score == best && rows.size() < OF_EACH) {
        rows.add(row);
      }
    }
    return rows;
  }
}
