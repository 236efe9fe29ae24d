package leat.features;

import java.io.Serializable;
import java.util.Arrays;

/** Whether each category of a column goes with one of another column, and the other way round. */
final class Pairing implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int NEVER_SEEN = -2;
  private static final int SEVERAL = -3;

  private final int[] secondOf;
  private final int[] firstOf;

  /** For codes of so many categories, each of which may be none, -1, too. */
  Pairing(int firstWidth, int secondWidth) {
    secondOf = new int[firstWidth + 1];
    firstOf = new int[secondWidth + 1];
    Arrays.fill(secondOf, NEVER_SEEN);
    Arrays.fill(firstOf, NEVER_SEEN);
  }

  void add(int first, int second) {
    put(secondOf, first + 1, second);
    put(firstOf, second + 1, first);
  }

  void add(Pairing other) {
    for (int i = 0; i < secondOf.length; i++) {
      merge(secondOf, i, other.secondOf[i]);
    }
    for (int i = 0; i < firstOf.length; i++) {
      merge(firstOf, i, other.firstOf[i]);
    }
  }

  private static void merge(int[] to, int at, int value) {
    if (value != NEVER_SEEN) {
      put(to, at, value);
    }
  }

  private static void put(int[] to, int at, int value) {
    to[at] = to[at] == NEVER_SEEN || to[at] == value ? value : SEVERAL;
  }

  boolean isOneToOne() {
    return Arrays.stream(secondOf).noneMatch(i -> i == SEVERAL)
        && Arrays.stream(firstOf).noneMatch(i -> i == SEVERAL);
  }

  /** Of two rows of codes. */
  static boolean isOneToOne(double[] first, double[] second) {
    Pairing pairing = new Pairing(width(first), width(second));
    for (int i = 0; i < first.length; i++) {
      pairing.add((int) first[i], (int) second[i]);
    }
    return pairing.isOneToOne();
  }

  private static int width(double[] codes) {
    return (int) Arrays.stream(codes).max().orElse(-1) + 1;
  }
}
