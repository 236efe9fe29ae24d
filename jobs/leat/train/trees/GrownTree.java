package leat.train.trees;

import java.io.Serializable;

/**
 * A finished tree over codes: nodes in pre-order, a node's left child is the next.
 *
 * @param features -1 for a leaf
 * @param bins largest code that goes left
 * @param rights index of the right child
 * @param gains what the split reduced the loss by
 * @param rows training rows that came by
 * @param values what a node says, several numbers for each node where it is of classes
 */
public record GrownTree(
    int[] features, int[] bins, int[] rights, double[] gains, long[] rows, double[] values)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Whether nothing was split. */
  boolean isLeaf() {
    return features.length == 1;
  }

  /** The leaf of a row whose codes start there. */
  int leaf(byte[] codes, int at) {
    int node = 0;
    int feature = features[0];
    while (feature >= 0) {
      node = (codes[at + feature] & 0xFF) <= bins[node] ? node + 1 : rights[node];
      feature = features[node];
    }
    return node;
  }

  /** The same with a number added to what every node says. */
  GrownTree plus(double number) {
    double[] moved = values.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += number;
    }
    return new GrownTree(features, bins, rights, gains, rows, moved);
  }

  /** The same with what nodes say as shares: 0 to 1, and of more than one output adding up to 1. */
  GrownTree asShares() {
    int outputs = values.length / features.length;
    double[] shares = values.clone();
    for (int node = 0; node < features.length; node++) {
      double sum = 0;
      for (int k = 0; k < outputs; k++) {
        sum += values[node * outputs + k];
      }
      for (int k = 0; k < outputs; k++) {
        double share = outputs == 1 ? sum : values[node * outputs + k] / sum;
        shares[node * outputs + k] = Math.max(0, Math.min(1, share));
      }
    }
    return new GrownTree(features, bins, rights, gains, rows, shares);
  }
}
