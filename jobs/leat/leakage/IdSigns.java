package leat.leakage;

/**
 * Whether a column numbers or names the rows.
 *
 * @param values how many different ones
 * @param rows that have a value
 * @param isId whether nearly none stands twice, and they look as if they were given one by one
 */
record IdSigns(int values, int rows, boolean isId) {
  private static final int FEWEST_ROWS = 100;
  private static final double DISTINCT_NUMBERS = 0.99;
  private static final double DISTINCT_TEXTS = 0.9;

  /** A range that is much wider than the rows is an amount's, not a count's. */
  private static final double WIDEST_RANGE = 20;

  static IdSigns of(SampledColumn column, Groups groups, double share) {
    int rows = groups.present();
    int values = groups.values();
    boolean is =
        rows >= FEWEST_ROWS
            && switch (column.type()) {
              case WHOLE ->
                  values >= DISTINCT_NUMBERS * rows && range(column) <= WIDEST_RANGE * rows / share;
              case TEXT -> values >= DISTINCT_TEXTS * rows && isNames(column);
              case NUMBER, DATE, TIMESTAMP -> false;
            };
    return new IdSigns(values, rows, is);
  }

  private static double range(SampledColumn column) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < column.size(); row++) {
      if (!column.missing(row)) {
        min = Math.min(min, column.value(row));
        max = Math.max(max, column.value(row));
      }
    }
    return max - min;
  }

  /** Words with spaces between are somebody's sentences. */
  private static boolean isNames(SampledColumn column) {
    long sentences = column.texts().stream().filter(text -> text.indexOf(' ') >= 0).count();
    return 2 * sentences < column.texts().size();
  }
}
