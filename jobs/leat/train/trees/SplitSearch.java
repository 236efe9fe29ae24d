package leat.train.trees;

/**
 * Finds the best split of a node in its histogram.
 *
 * <p>The gain is G_l^2 / (H_l + l2) + G_r^2 / (H_r + l2) - G^2 / (H + l2), added up over outputs;
 * of equal ones the first feature's lowest code wins.
 */
final class SplitSearch {
  /** Smaller gains are noise of the last digits. */
  private static final double LEAST_GAIN = 1e-9;

  private final Layout layout;
  private final Scales scales;
  private final Growth growth;

  SplitSearch(Layout layout, Scales scales, Growth growth) {
    this.layout = layout;
    this.scales = scales;
    this.growth = growth;
  }

  /**
   * The best split, or null where none is allowed and better than nothing.
   *
   * @param histograms that hold one of these features
   * @param from where it starts
   * @param sums of the node: of first derivatives, then the packed
   */
  Split best(long[] histograms, int from, int[] features, long[] sums) {
    Split best = null;
    int start = from;
    double least = LEAST_GAIN;
    for (int feature : features) {
      Split found = best(histograms, start, feature, sums, least);
      if (found != null) {
        best = found;
        least = found.gain();
      }
      start += layout.codes()[feature] * layout.stride();
    }
    return best;
  }

  /** The best split by a feature whose gain is above the least. */
  private Split best(long[] histogram, int start, int feature, long[] sums, double least) {
    int outputs = layout.outputs();
    long rows = scales.count(sums[outputs]);
    double own = score(sums);
    long[] left = new long[outputs + 1];
    long[] right = sums.clone();
    double gain = least;
    Split best = null;
    for (int bin = 0; bin < layout.codes()[feature] - 1; bin++) {
      int at = start + bin * (outputs + 1);
      if (histogram[at + outputs] == 0) {
        continue;
      }
      for (int k = 0; k <= outputs; k++) {
        left[k] += histogram[at + k];
        right[k] -= histogram[at + k];
      }
      long before = scales.count(left[outputs]);
      if (rows - before < growth.minRows()) {
        break;
      }
      if (before >= growth.minRows() && isEnough(left) && isEnough(right)) {
        double found = score(left) + score(right) - own;
        if (found > gain) {
          gain = found;
          best = new Split(feature, bin, found, left.clone());
        }
      }
    }
    return best;
  }

  private boolean isEnough(long[] sums) {
    return scales.second(sums[layout.outputs()]) >= growth.leastSecond();
  }

  private double score(long[] sums) {
    double second = scales.second(sums[layout.outputs()]) + growth.l2();
    double squares = 0;
    for (int k = 0; k < layout.outputs(); k++) {
      double first = scales.first(sums[k]);
      squares += first * first;
    }
    return squares / second;
  }
}
