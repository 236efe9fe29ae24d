package leat.leakage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rows by their value of one column: each different value is a group, in ascending order; rows
 * without a value are the last one.
 *
 * @param of the group of each row
 * @param count of the groups, that of missing values included
 * @param missing the group of missing values, or -1
 */
record Groups(int[] of, int count, int missing) {

  static Groups of(SampledColumn column) {
    return column.type() == SampledColumn.Type.TEXT ? ofTexts(column) : ofNumbers(column);
  }

  private static Groups ofNumbers(SampledColumn column) {
    double[] ascending =
        IntStream.range(0, column.size())
            .filter(row -> !column.missing(row))
            .mapToDouble(column::value)
            .sorted()
            .distinct()
            .toArray();
    int[] of = new int[column.size()];
    boolean any = false;
    for (int row = 0; row < of.length; row++) {
      boolean missing = column.missing(row);
      of[row] = missing ? ascending.length : Arrays.binarySearch(ascending, column.value(row));
      any |= missing;
    }
    return withMissing(of, ascending.length, any);
  }

  private static Groups ofTexts(SampledColumn column) {
    int[] byOrder =
        IntStream.range(0, column.texts().size())
            .boxed()
            .sorted(Comparator.comparing(code -> column.texts().get(code), new NaturalOrder()))
            .mapToInt(code -> code)
            .toArray();
    int[] places = new int[byOrder.length];
    for (int place = 0; place < places.length; place++) {
      places[byOrder[place]] = place;
    }
    int[] of = new int[column.size()];
    boolean any = false;
    for (int row = 0; row < of.length; row++) {
      boolean missing = column.missing(row);
      of[row] = missing ? places.length : places[(int) column.value(row)];
      any |= missing;
    }
    return withMissing(of, places.length, any);
  }

  private static Groups withMissing(int[] of, int values, boolean any) {
    return new Groups(of, any ? values + 1 : values, any ? values : -1);
  }

  /** How many different values there are. */
  int values() {
    return missing < 0 ? count : count - 1;
  }

  /** Rows that have a value. */
  int present() {
    return (int) Arrays.stream(of).filter(group -> group != missing).count();
  }

  /**
   * Neighbouring values put together to groups of about equally many rows; those of missing values
   * stay apart.
   *
   * @param most how many groups of values there may be
   */
  Groups binned(int most) {
    if (values() <= most) {
      return this;
    }
    long[] rows = new long[count];
    for (int group : of) {
      rows[group]++;
    }
    long present = missing < 0 ? of.length : of.length - rows[missing];
    int[] bins = new int[count];
    long before = 0;
    for (int group = 0; group < values(); group++) {
      bins[group] = (int) ((2 * before + rows[group]) * most / (2 * present));
      before += rows[group];
    }
    if (missing >= 0) {
      bins[missing] = most;
    }
    int[] binned = Arrays.stream(of).map(group -> bins[group]).toArray();
    return withMissing(binned, most, missing >= 0);
  }
}
