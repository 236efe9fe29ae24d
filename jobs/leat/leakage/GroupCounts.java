package leat.leakage;

/**
 * Rows of one class and of the others, by half and group.
 *
 * @param positives by half and group
 * @param negatives by half and group
 */
record GroupCounts(long[][] positives, long[][] negatives) {
  private static final int HALVES = 2;

  static GroupCounts of(Groups groups, Classes classes, int wanted) {
    long[][] positives = new long[HALVES][groups.count()];
    long[][] negatives = new long[HALVES][groups.count()];
    for (int row = 0; row < groups.of().length; row++) {
      int found = classes.of()[row];
      if (found >= 0) {
        long[][] counts = found == wanted ? positives : negatives;
        counts[classes.halves()[row]][groups.of()[row]]++;
      }
    }
    return new GroupCounts(positives, negatives);
  }

  /**
   * How much more often each group stands with the class than with others, as a logarithm, learned
   * from the other half; 0 for a group that is not there.
   *
   * @param half whose rows it is for
   */
  double[] scores(int half) {
    long[] with = positives[1 - half];
    long[] without = negatives[1 - half];
    double rest = Math.log(sum(without) + with.length) - Math.log(sum(with) + with.length);
    double[] scores = new double[with.length];
    for (int group = 0; group < scores.length; group++) {
      boolean unseen = with[group] + without[group] == 0;
      scores[group] = unseen ? 0 : Math.log(with[group] + 1) - Math.log(without[group] + 1) + rest;
    }
    return scores;
  }

  /** The area that the scores reach on rows that they were not learned from. */
  double area() {
    double sum = 0;
    for (int half = 0; half < HALVES; half++) {
      double area = Area.of(scores(half), positives[half], negatives[half]);
      sum += Double.isNaN(area) ? 0.5 : area;
    }
    return sum / HALVES;
  }

  /** The area that the order of the groups reaches, whichever way, wherever missing ones stand. */
  double orderArea(Groups groups) {
    double best = 0.5;
    int places = groups.count() + 1;
    for (int missing : new int[] {0, places - 1}) {
      long[] with = new long[places];
      long[] without = new long[places];
      for (int group = 0; group < groups.count(); group++) {
        int place = group == groups.missing() ? missing : group + 1;
        with[place] += positives[0][group] + positives[1][group];
        without[place] += negatives[0][group] + negatives[1][group];
      }
      double area = Area.of(with, without);
      best = Math.max(best, Math.max(area, 1 - area));
    }
    return best;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
