package leat.train.trees;

import java.io.Serializable;
import java.util.Arrays;

/** A tree while it grows: nodes in the order in which they were made, the root first. */
final class PartialTree implements Serializable {
  private static final long serialVersionUID = 1L;

  private int nodes = 1;
  private int splits;
  private int[] order = new int[16];
  private int[] features = new int[16];
  private int[] bins = new int[16];
  private int[] lefts = new int[16];

  /**
   * Splits a leaf.
   *
   * @return its left child; the right one is the next
   */
  int split(int node, int feature, int bin) {
    if (splits == order.length) {
      order = Arrays.copyOf(order, 2 * splits);
      features = Arrays.copyOf(features, 2 * splits);
      bins = Arrays.copyOf(bins, 2 * splits);
      lefts = Arrays.copyOf(lefts, 2 * splits);
    }
    order[splits] = node;
    features[splits] = feature;
    bins[splits] = bin;
    lefts[splits] = nodes;
    splits++;
    nodes += 2;
    return nodes - 2;
  }

  int nodes() {
    return nodes;
  }

  int splits() {
    return splits;
  }

  /** The node of a split. */
  int node(int split) {
    return order[split];
  }

  /** The feature of a split. */
  int feature(int split) {
    return features[split];
  }

  /** The largest code that goes left at a split. */
  int bin(int split) {
    return bins[split];
  }

  /** The left child of a split. */
  int left(int split) {
    return lefts[split];
  }
}
