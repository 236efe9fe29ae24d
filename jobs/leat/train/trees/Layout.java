package leat.train.trees;

import java.io.Serializable;

/**
 * Where a histogram has what: for each feature and code some sums of first derivatives, then the
 * packed count and sum of second derivatives.
 *
 * @param codes number of codes of each feature
 * @param outputs sums of first derivatives
 */
record Layout(int[] codes, int outputs) implements Serializable {
  /** Longs for one code. */
  int stride() {
    return outputs + 1;
  }

  /** Length of a histogram of these features. */
  int length(int[] features) {
    int length = 0;
    for (int feature : features) {
      length += codes[feature] * stride();
    }
    return length;
  }

  /** Where each of these features starts. */
  int[] starts(int[] features) {
    int[] starts = new int[features.length];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += codes[features[i]] * stride();
    }
    return starts;
  }
}
