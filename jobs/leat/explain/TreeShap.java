package leat.explain;

import java.util.Arrays;
import leat.model.DecisionTree;

/**
 * The Shapley values of a row's features in one tree, where what is not known follows the training
 * rows: at a split by an unknown feature each child counts by its share of them (the path-dependent
 * values of S. Lundberg, G. Erion and S.-I. Lee, "Consistent Individualized Feature Attribution for
 * Tree Ensembles", 2018).
 *
 * <p>They are the same values, found in another way. What a leaf says counts by a product over the
 * features on its path: 1 or 0 for a known feature, as the row passes its splits or not (o), the
 * share of the training rows that do for an unknown one (z). The Shapley value of a feature in such
 * a product is an integral (G. Owen, "Multilinear Extensions of Games", 1972): (o - z) times that
 * of the product of z + t (o - z) over the other features, t from 0 to 1, a polynomial in t. So a
 * few points give it to the last digits, all terms being positive, and subtrees add up on the way
 * back, as P. Yu et al. found ("Linear TreeShap", 2022): the work is nodes times depth, where the
 * first algorithm takes leaves times the square of the depth.
 */
final class TreeShap {
  private final DecisionTree tree;
  private final double[] shares;
  private final Quadrature quadrature;
  private final int depth;

  private TreeShap(DecisionTree tree, double[] shares, Quadrature quadrature, int depth) {
    this.tree = tree;
    this.shares = shares;
    this.quadrature = quadrature;
    this.depth = depth;
  }

  static TreeShap of(DecisionTree tree) {
    int depth = depth(tree, 0);
    return new TreeShap(tree, shares(tree), Quadrature.of(Math.max(1, (depth + 1) / 2)), depth);
  }

  /** Whether every split says how many training rows went either way. */
  static boolean knowsRows(DecisionTree tree) {
    for (int node = 1; node < tree.nodes(); node++) {
      if (tree.rows()[node] <= 0) {
        return false;
      }
    }
    return true;
  }

  private static int depth(DecisionTree tree, int node) {
    return tree.features()[node] < 0
        ? 0
        : 1 + Math.max(depth(tree, node + 1), depth(tree, tree.rights()[node]));
  }

  /** By node: the share of its parent's rows. */
  private static double[] shares(DecisionTree tree) {
    double[] shares = new double[tree.nodes()];
    shares[0] = 1;
    for (int node = 0; node < shares.length; node++) {
      if (tree.features()[node] >= 0) {
        int right = tree.rights()[node];
        double both = (double) tree.rows()[node + 1] + tree.rows()[right];
        shares[node + 1] = tree.rows()[node + 1] / both;
        shares[right] = tree.rows()[right] / both;
      }
    }
    return shares;
  }

  /** Most splits between root and leaf. */
  int depth() {
    return depth;
  }

  /** Points that are needed. */
  int points() {
    return quadrature.points().length;
  }

  int nodes() {
    return tree.nodes();
  }

  /** What the tree says of a row of which nothing is known: the mean over the training rows. */
  double base(int k) {
    return base(0, k);
  }

  private double base(int node, int k) {
    if (tree.features()[node] < 0) {
      return tree.value(node, k);
    }
    int right = tree.rights()[node];
    return shares[node + 1] * base(node + 1, k) + shares[right] * base(right, k);
  }

  /**
   * Adds the features' values.
   *
   * @param row one number per feature
   * @param k which of a node's values
   * @param factor of the values
   * @param path deep enough, at the root
   * @param sums one per feature
   */
  void add(double[] row, int k, double factor, TreePath path, double[] sums) {
    if (depth > 0) {
      visit(0, 0, new Question(row, k, factor), path, sums);
    }
  }

  /** What is the same at all nodes. */
  private record Question(double[] row, int k, double factor) {}

  private void visit(int node, int level, Question question, TreePath path, double[] sums) {
    int feature = tree.features()[node];
    double[] here = path.sums[level];
    if (feature < 0) {
      double value = question.factor * tree.value(node, question.k);
      for (int q = 0; q < points(); q++) {
        here[q] = value * path.products[level][q];
      }
      return;
    }
    Arrays.fill(here, 0, points(), 0);
    int next = tree.next(node, question.row);
    double share = path.shares[feature];
    double passes = path.passes[feature];
    int child = node + 1;
    for (int side = 0; side < 2; side++, child = tree.rights()[node]) {
      double childShare = share * shares[child];
      double childPasses = child == next ? passes : 0;
      enter(level, share, passes, childShare, childPasses, path);
      path.shares[feature] = childShare;
      path.passes[feature] = childPasses;
      visit(child, level + 1, question, path, sums);
      sums[feature] += leave(level, share, passes, childShare, childPasses, path);
    }
    path.shares[feature] = share;
    path.passes[feature] = passes;
  }

  /** The product with the child's factor in place of the one that the feature had. */
  private void enter(
      int level,
      double share,
      double passes,
      double childShare,
      double childPasses,
      TreePath path) {
    double[] product = path.products[level];
    double[] inner = path.products[level + 1];
    for (int q = 0; q < points(); q++) {
      double t = quadrature.points()[q];
      double old = share + t * (passes - share);
      inner[q] = product[q] / old * (childShare + t * (childPasses - childShare));
    }
  }

  /**
   * Adds what is below the child; gives what the feature's splits down to it do to these leaves,
   * without what was counted for them further up.
   */
  private double leave(
      int level,
      double share,
      double passes,
      double childShare,
      double childPasses,
      TreePath path) {
    double[] here = path.sums[level];
    double[] below = path.sums[level + 1];
    double value = 0;
    for (int q = 0; q < points(); q++) {
      double t = quadrature.points()[q];
      double now = (childPasses - childShare) / (childShare + t * (childPasses - childShare));
      double before = (passes - share) / (share + t * (passes - share));
      value += quadrature.weights()[q] * below[q] * (now - before);
      here[q] += below[q];
    }
    return value;
  }
}
