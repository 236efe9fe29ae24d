package leat.train.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongFunction;

/**
 * Grows one tree, where the loss falls most first.
 *
 * <p>Histograms of several nodes come with one pass. Some of these nodes may turn out not to be
 * split in the end; the tree is the same as if each pass had been for one node.
 */
final class TreeGrower {
  private final Passes passes;
  private final Layout layout;
  private final Scales scales;
  private final Growth growth;
  private final SplitSearch search;
  private final LongFunction<int[]> features;
  private final boolean isSubtracting;
  private final PriorityQueue<GrowingNode> queue = new PriorityQueue<>(GrowingNode.BY_GAIN);
  private final PartialTree tree = new PartialTree();
  private final int number;
  private final List<GrownTree> finished;
  private long loss;

  /**
   * A tree of its own.
   *
   * @param features that a node may split by, from its path
   * @param isSubtracting whether these are the same for all nodes
   */
  TreeGrower(
      Passes passes,
      Layout layout,
      Scales scales,
      Growth growth,
      LongFunction<int[]> features,
      boolean isSubtracting,
      int number,
      List<GrownTree> finished) {
    this.passes = passes;
    this.layout = layout;
    this.scales = scales;
    this.growth = growth;
    this.search = new SplitSearch(layout, scales, growth);
    this.features = features;
    this.isSubtracting = isSubtracting;
    this.number = number;
    this.finished = finished;
  }

  /** The loss of held-out rows before this tree, in fixed point. */
  long loss() {
    return loss;
  }

  GrownTree grow() {
    GrowingNode root = root();
    int leaves = 1;
    while (!queue.isEmpty() && leaves < growth.maxLeaves()) {
      GrowingNode node = queue.poll();
      if (node.left == null) {
        expand(batch(node, growth.maxLeaves() - leaves), growth.maxLeaves() - leaves - 1);
      }
      node.isInner = true;
      leaves++;
      offer(node.left);
      offer(node.right);
    }
    return new Finish(layout, scales, growth).tree(root);
  }

  private GrowingNode root() {
    int[] own = features.apply(1);
    long[] sums = pass(new int[] {0}, new int[][] {own});
    loss = sums[0];
    long[] histogram = Arrays.copyOfRange(sums, 1, sums.length);
    GrowingNode root = new GrowingNode(0, 1, 0, total(histogram, own[0]));
    evaluate(root, own, histogram, 0);
    root.histogram = histogram;
    offer(root);
    return root;
  }

  private long[] pass(int[] nodes, int[][] ofNodes) {
    return passes.sum(new TreePass(number, finished, tree, nodes, ofNodes, nodes[0] == 0));
  }

  /** The sums over all codes of the first feature. */
  private long[] total(long[] histogram, int feature) {
    long[] total = new long[layout.stride()];
    for (int at = 0; at < layout.codes()[feature] * total.length; at++) {
      total[at % total.length] += histogram[at];
    }
    return total;
  }

  private void evaluate(GrowingNode node, int[] own, long[] histograms, int from) {
    node.features = own;
    node.split = search.best(histograms, from, own, node.sums);
  }

  private void offer(GrowingNode node) {
    if (node.split != null) {
      queue.add(node);
    }
  }

  /** The node and those that may follow it, as many as can still be split. */
  private List<GrowingNode> batch(GrowingNode node, int most) {
    List<GrowingNode> batch = new ArrayList<>(List.of(node));
    if (passes.nodesAtOnce() > 1) {
      queue.stream()
          .filter(other -> other.left == null)
          .sorted(GrowingNode.BY_GAIN)
          .limit(Math.min(passes.nodesAtOnce(), most) - 1L)
          .forEach(batch::add);
    }
    return batch;
  }

  /** Splits nodes and finds the best splits of their children, in one pass. */
  private void expand(List<GrowingNode> nodes, int left) {
    List<GrowingNode> wanted = new ArrayList<>();
    for (GrowingNode node : nodes) {
      split(node);
      if (left > 0) {
        want(node, wanted);
      }
    }
    if (!wanted.isEmpty()) {
      evaluate(wanted);
    }
    for (GrowingNode node : nodes) {
      if (isSubtracting && left > 0) {
        subtract(node);
      }
      node.histogram = null;
      forget(node.left);
      forget(node.right);
    }
  }

  private static void forget(GrowingNode leaf) {
    if (leaf.split == null) {
      leaf.histogram = null;
    }
  }

  private void split(GrowingNode node) {
    Split split = node.split;
    int left = tree.split(node.id, split.feature(), split.bin());
    long[] others = node.sums.clone();
    for (int i = 0; i < others.length; i++) {
      others[i] -= split.left()[i];
    }
    node.left = new GrowingNode(left, 2 * node.path, node.depth + 1, split.left());
    node.right = new GrowingNode(left + 1, 2 * node.path + 1, node.depth + 1, others);
  }

  /** The children whose histograms are needed from the rows. */
  private void want(GrowingNode node, List<GrowingNode> wanted) {
    if (isSubtracting) {
      if (canSplit(node.left) || canSplit(node.right)) {
        wanted.add(smaller(node));
      }
      return;
    }
    for (GrowingNode child : List.of(node.left, node.right)) {
      if (canSplit(child)) {
        wanted.add(child);
      }
    }
  }

  private boolean canSplit(GrowingNode node) {
    return node.depth < growth.maxDepth() && rows(node) >= 2L * growth.minRows();
  }

  private GrowingNode smaller(GrowingNode node) {
    return rows(node.left) <= rows(node.right) ? node.left : node.right;
  }

  private long rows(GrowingNode node) {
    return scales.count(node.sums[layout.outputs()]);
  }

  private void evaluate(List<GrowingNode> wanted) {
    int[] ids = wanted.stream().mapToInt(node -> node.id).toArray();
    int[][] own = wanted.stream().map(node -> features.apply(node.path)).toArray(int[][]::new);
    long[] sums = pass(ids, own);
    int at = 1;
    for (int i = 0; i < own.length; i++) {
      int length = layout.length(own[i]);
      GrowingNode node = wanted.get(i);
      if (canSplit(node)) {
        evaluate(node, own[i], sums, at);
      }
      if (isSubtracting) {
        node.histogram = Arrays.copyOfRange(sums, at, at + length);
      }
      at += length;
    }
  }

  /** The histogram of the larger child is what the smaller one leaves of the parent's. */
  private void subtract(GrowingNode node) {
    GrowingNode small = smaller(node);
    GrowingNode large = small == node.left ? node.right : node.left;
    if (small.histogram != null && canSplit(large)) {
      long[] histogram = node.histogram;
      for (int i = 0; i < histogram.length; i++) {
        histogram[i] -= small.histogram[i];
      }
      evaluate(large, node.features, histogram, 0);
      large.histogram = histogram;
    }
  }
}
