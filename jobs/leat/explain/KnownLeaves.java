package leat.explain;

import java.util.List;
import leat.model.DecisionTree;
import leat.model.TreeModel;

/**
 * The leaves of rows as they are, with the features that led to each: a tree is asked again only
 * where one of them has changed, and most have not where a single column does.
 */
final class KnownLeaves {
  private static final long MOST_LEAVES = 4_000_000;

  private final int trees;
  private final int[] leaves;

  /** A bit for each feature; those beyond 64 share bits, which only costs some leaves more. */
  private final long[] asked;

  private KnownLeaves(List<DecisionTree> trees, double[][] rows) {
    this.trees = trees.size();
    this.leaves = new int[rows.length * this.trees];
    this.asked = new long[leaves.length];
    for (int row = 0; row < rows.length; row++) {
      for (int t = 0; t < this.trees; t++) {
        find(trees.get(t), rows[row], row * this.trees + t);
      }
    }
  }

  private void find(DecisionTree tree, double[] row, int at) {
    int node = 0;
    while (tree.features()[node] >= 0) {
      asked[at] |= 1L << tree.features()[node];
      node = tree.next(node, row);
    }
    leaves[at] = node;
  }

  /** Of all the rows; null where they would take too much memory. */
  static KnownLeaves of(TreeModel model, double[][] rows) {
    List<DecisionTree> trees = model.allTrees();
    return (long) trees.size() * rows.length > MOST_LEAVES ? null : new KnownLeaves(trees, rows);
  }

  /** Features as bits. */
  static long bits(int[] features) {
    long bits = 0;
    for (int feature : features) {
      bits |= 1L << feature;
    }
    return bits;
  }

  /**
   * The leaf of a row in a tree where some features have changed.
   *
   * @param changed the features as bits
   * @param features of the row as it is now
   */
  int leaf(int row, int index, DecisionTree tree, long changed, double[] features) {
    int at = row * trees + index;
    return (asked[at] & changed) == 0 ? leaves[at] : tree.leaf(features);
  }
}
