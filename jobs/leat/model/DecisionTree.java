package leat.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One tree as arrays with an element for each node, in pre-order: a node's left child is the next.
 *
 * <p>The arrays are the tree's own; callers do not change them.
 *
 * @param features the feature that a node asks for, -1 for a leaf
 * @param thresholds rows whose feature is at most this go to the left child
 * @param rights index of the right child, 0 for a leaf
 * @param gains what the split reduced the loss by, 0 for a leaf
 * @param rows training rows that came by
 * @param values what a node says of its rows, several numbers for each node where it is of classes;
 *     the answer is a leaf's
 */
public record DecisionTree(
    int[] features, double[] thresholds, int[] rights, double[] gains, long[] rows, double[] values)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Refuses arrays that do not fit together or are not in pre-order, and numbers not finite. */
  public DecisionTree {
    int nodes = features.length;
    require(nodes > 0, "must have a node");
    boolean fit =
        thresholds.length == nodes
            && rights.length == nodes
            && gains.length == nodes
            && rows.length == nodes;
    require(fit, "each node needs a threshold, a right child, a gain and its rows");
    require(
        values.length > 0 && values.length % nodes == 0,
        "each node needs as many values, found " + values.length + " for " + nodes + " nodes");
    for (double value : values) {
      Finite.require(value, "value of a tree");
    }
    require(end(features, thresholds, rights) == nodes, "nodes must be in pre-order");
  }

  /** The index behind the last node that the root leads to. */
  private static int end(int[] features, double[] thresholds, int[] rights) {
    int[] open = new int[features.length + 1];
    int depth = 0;
    for (int node = 0; node < features.length; node++) {
      if (features[node] >= 0) {
        Finite.require(thresholds[node], "threshold of a tree");
        require(
            rights[node] > node + 1 && rights[node] < features.length,
            "nodes must be in pre-order");
        open[depth++] = rights[node];
      } else if (depth == 0) {
        return node + 1;
      } else {
        require(open[--depth] == node + 1, "nodes must be in pre-order");
      }
    }
    throw new IllegalArgumentException("Invalid tree: nodes must be in pre-order");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("Invalid tree: " + rule);
    }
  }

  /** Number of nodes. */
  public int nodes() {
    return features.length;
  }

  /** Numbers that each node has. */
  public int width() {
    return values.length / features.length;
  }

  /** The number that a node has for a class, or its only one. */
  public double value(int node, int k) {
    return values[node * width() + k];
  }

  /**
   * The leaf of a row.
   *
   * @param row one number per feature
   */
  public int leaf(double[] row) {
    int node = 0;
    while (features[node] >= 0) {
      node = next(node, row);
    }
    return node;
  }

  /** The child of an inner node to which a row goes; NaN goes right, as in MLlib. */
  public int next(int node, double[] row) {
    return row[features[node]] <= thresholds[node] ? node + 1 : rights[node];
  }

  /** Adds the gain of each split to that of its feature. */
  void addGains(double[] byFeature) {
    for (int node = 0; node < features.length; node++) {
      if (features[node] >= 0) {
        byFeature[features[node]] += gains[node];
      }
    }
  }

  /**
   * Adds what each step of a row's path changes the value by to that of the feature it asks for.
   *
   * @param k which of a node's values
   * @param factor of the values
   * @param sums one for each feature, then one for the value of the root
   */
  void addContributions(double[] row, int k, double factor, double[] sums) {
    sums[sums.length - 1] += factor * value(0, k);
    int node = 0;
    while (features[node] >= 0) {
      int next = next(node, row);
      sums[features[node]] += factor * (value(next, k) - value(node, k));
      node = next;
    }
  }

  /** The same with other values: a factor of them, and something added. */
  DecisionTree withValues(double factor, double added) {
    double[] changed = new double[values.length];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = factor * values[i] + added;
    }
    return new DecisionTree(features, thresholds, rights, gains, rows, changed);
  }

  /** The largest index of a feature that is asked for, -1 for a single leaf. */
  int largestFeature() {
    return Arrays.stream(features).max().orElse(-1);
  }
}
