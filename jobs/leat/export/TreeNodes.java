package leat.export;

import java.util.function.IntFunction;
import leat.model.DecisionTree;
import org.apache.spark.ml.tree.ContinuousSplit;
import org.apache.spark.ml.tree.InternalNode;
import org.apache.spark.ml.tree.LeafNode;
import org.apache.spark.ml.tree.Node;
import org.apache.spark.mllib.tree.impurity.GiniCalculator;
import org.apache.spark.mllib.tree.impurity.ImpurityCalculator;
import org.apache.spark.mllib.tree.impurity.VarianceCalculator;

/**
 * The nodes of one tree as MLlib has them.
 *
 * @param tree what is mapped
 * @param statistics what MLlib keeps of a node's rows, by node
 * @param predictions what a node says, by node
 */
record TreeNodes(
    DecisionTree tree,
    IntFunction<ImpurityCalculator> statistics,
    IntFunction<Double> predictions) {

  /** A tree whose leaves say a number. */
  static Node ofNumbers(DecisionTree tree) {
    IntFunction<ImpurityCalculator> statistics =
        node -> {
          double rows = tree.rows()[node];
          double mean = tree.value(node, 0);
          double[] sums = {rows, rows * mean, rows * mean * mean};
          return new VarianceCalculator(sums, tree.rows()[node]);
        };
    return new TreeNodes(tree, statistics, node -> tree.value(node, 0)).node();
  }

  /** A tree whose leaves say probabilities. */
  static Node ofClasses(DecisionTree tree) {
    return new TreeNodes(
            tree,
            node -> new GiniCalculator(shares(tree, node), tree.rows()[node]),
            node -> largest(shares(tree, node)))
        .node();
  }

  private static double[] shares(DecisionTree tree, int node) {
    if (tree.width() == 1) {
      double second = tree.value(node, 0);
      return new double[] {1 - second, second};
    }
    double[] shares = new double[tree.width()];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = tree.value(node, k);
    }
    return shares;
  }

  private static double largest(double[] shares) {
    int largest = 0;
    for (int k = 1; k < shares.length; k++) {
      largest = shares[k] > shares[largest] ? k : largest;
    }
    return largest;
  }

  /** Children are made before their parents: from the last node to the first. */
  private Node node() {
    Node[] nodes = new Node[tree.nodes()];
    for (int node = nodes.length - 1; node >= 0; node--) {
      nodes[node] = tree.features()[node] < 0 ? leaf(node) : inner(node, nodes);
    }
    return nodes[0];
  }

  private Node leaf(int node) {
    return new LeafNode(predictions.apply(node), 0, statistics.apply(node));
  }

  private Node inner(int node, Node[] nodes) {
    ContinuousSplit split = new ContinuousSplit(tree.features()[node], tree.thresholds()[node]);
    return new InternalNode(
        predictions.apply(node),
        0,
        tree.gains()[node],
        nodes[node + 1],
        nodes[tree.rights()[node]],
        split,
        statistics.apply(node));
  }
}
