package leat.diff;

/** Changes of probabilities in whole steps, whose sum is the same in every order. */
final class Fixed {
  private static final double STEP = 0x1p-32;

  private Fixed() {}

  static long of(double change) {
    return Math.round(change / STEP);
  }

  static double mean(long sum, long rows) {
    return rows == 0 ? 0 : sum * STEP / rows;
  }
}
