package leat.leakage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The label of the sampled rows.
 *
 * @param of the class of each row, -1 where the label is missing
 * @param names of the classes, sorted
 * @param rows of each class
 * @param halves 0 or 1 for each row: what is learned from one half is judged on the other
 */
record Classes(int[] of, List<String> names, long[] rows, byte[] halves) {
  private static final int FEWEST_ROWS = 20;
  private static final int MOST_CLASSES = 20;

  static Classes of(TrainingSample sample) {
    SampledColumn label = sample.label();
    List<String> names = label.texts().stream().sorted().toList();
    int[] byCode = label.texts().stream().mapToInt(names::indexOf).toArray();
    int[] of = new int[sample.size()];
    long[] rows = new long[names.size()];
    byte[] halves = new byte[of.length];
    for (int row = 0; row < of.length; row++) {
      of[row] = label.missing(row) ? -1 : byCode[(int) label.value(row)];
      halves[row] = (byte) (sample.rowId(row) * 0x9E37_79B9_7F4A_7C15L >>> 40 & 1);
      if (of[row] >= 0) {
        rows[of[row]]++;
      }
    }
    return new Classes(of, names, rows, halves);
  }

  /** The classes of enough rows to say anything, the largest first. */
  List<Integer> large() {
    return IntStream.range(0, rows.length)
        .boxed()
        .filter(c -> rows[c] >= FEWEST_ROWS)
        .sorted(Comparator.comparingLong(c -> -rows[c]))
        .limit(MOST_CLASSES)
        .toList();
  }

  /** The large ones, each to be told from all others; of two classes one says it all. */
  List<Integer> judged() {
    List<Integer> large = large();
    if (large.size() < 2) {
      return List.of();
    }
    return names.size() == 2 ? List.of(large.get(1)) : large;
  }

  /** Rows of the smallest class that is judged. */
  long fewest() {
    return judged().stream().mapToLong(c -> rows[c]).min().orElse(0);
  }
}
