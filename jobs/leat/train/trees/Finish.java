package leat.train.trees;

/**
 * Puts a grown tree in order.
 *
 * @param layout of sums
 * @param scales of sums
 * @param growth what nodes say
 */
record Finish(Layout layout, Scales scales, Growth growth) {

  GrownTree tree(GrowingNode root) {
    int nodes = count(root);
    int outputs = layout.outputs();
    GrownTree tree =
        new GrownTree(
            new int[nodes],
            new int[nodes],
            new int[nodes],
            new double[nodes],
            new long[nodes],
            new double[nodes * outputs]);
    fill(tree, root, 0);
    return tree;
  }

  private static int count(GrowingNode node) {
    return node.isInner ? 1 + count(node.left) + count(node.right) : 1;
  }

  /** Fills a subtree from an index on; gives the index behind it. */
  private int fill(GrownTree tree, GrowingNode node, int at) {
    int outputs = layout.outputs();
    double second = scales.second(node.sums[outputs]) + growth.l2();
    tree.rows()[at] = scales.count(node.sums[outputs]);
    for (int k = 0; k < outputs; k++) {
      tree.values()[at * outputs + k] = growth.factor() * scales.first(node.sums[k]) / second;
    }
    if (!node.isInner) {
      tree.features()[at] = -1;
      return at + 1;
    }
    tree.features()[at] = node.split.feature();
    tree.bins()[at] = node.split.bin();
    tree.gains()[at] = node.split.gain();
    tree.rights()[at] = fill(tree, node.left, at + 1);
    return fill(tree, node.right, tree.rights()[at]);
  }
}
