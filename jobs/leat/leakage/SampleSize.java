package leat.leakage;

/**
 * How many rows the scan looks at; with 200,000 of them an area under the curve is off by 0.003 at
 * most where one row in ten is positive.
 */
public final class SampleSize {
  /** The most training rows whose values are looked at. */
  public static final int MOST_ROWS = 200_000;

  /** The most rows, of both sides of the split, that are compared with each other. */
  public static final int MOST_COMPARED = 1_000_000;

  private static final int FEWEST_ROWS = 1_000;
  private static final int MOST_VALUES = 6_000_000;

  private SampleSize() {}

  /**
   * The share of the training rows to look at.
   *
   * @param rows about how many there are
   * @param columns of one row
   */
  public static double share(double rows, int columns) {
    int most = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, MOST_VALUES / Math.max(1, columns)));
    return rows <= most ? 1 : most / rows;
  }

  /** The share of all rows to compare with each other. */
  public static double compared(double rows) {
    return rows <= MOST_COMPARED ? 1 : MOST_COMPARED / rows;
  }
}
