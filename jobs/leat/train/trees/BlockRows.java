package leat.train.trees;

import java.util.Arrays;

/** The rows of a block while a tree grows: which are in which node, and what they add up to. */
final class BlockRows {
  private final CodeBlock block;
  private final RowTargets targets;
  private final Layout layout;
  private final int[] order;
  private final int[] spare;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int tree = -1;
  private int splits;

  BlockRows(CodeBlock block, Objective objective, Layout layout) {
    this.block = block;
    this.targets = objective.targets(block);
    this.layout = layout;
    this.order = new int[block.rows()];
    this.spare = new int[block.rows()];
  }

  /** Whether the pass is of the tree that the rows are in, as far or further, or of a later one. */
  boolean canDo(TreePass pass) {
    return pass.number() > tree || pass.number() == tree && pass.tree().splits() >= splits;
  }

  /** The loss where it is wanted, then the histograms of the pass's nodes, one after another. */
  long[] sums(TreePass pass) {
    advance(pass);
    int length = 1;
    for (int[] features : pass.features()) {
      length += layout.length(features);
    }
    long[] sums = new long[length];
    sums[0] = pass.isMeasured() ? targets.loss() : 0;
    int at = 1;
    for (int i = 0; i < pass.nodes().length; i++) {
      int node = pass.nodes()[i];
      int[] features = pass.features()[i];
      new HistogramKernel(block, targets, layout, features)
          .add(order, from[node], to[node], sums, at);
      at += layout.length(features);
    }
    return sums;
  }

  private void advance(TreePass pass) {
    if (pass.number() > tree) {
      tree = pass.number();
      splits = 0;
      from[0] = 0;
      to[0] = targets.begin(tree, pass.finished(), order);
    }
    PartialTree growing = pass.tree();
    if (from.length < growing.nodes()) {
      from = Arrays.copyOf(from, 2 * growing.nodes());
      to = Arrays.copyOf(to, 2 * growing.nodes());
    }
    for (; splits < growing.splits(); splits++) {
      int node = growing.node(splits);
      int left = growing.left(splits);
      int middle = split(from[node], to[node], growing.feature(splits), growing.bin(splits));
      from[left] = from[node];
      to[left] = middle;
      from[left + 1] = middle;
      to[left + 1] = to[node];
    }
  }

  /** Puts the rows that go left before the others, both in the order they were in. */
  private int split(int first, int end, int feature, int bin) {
    byte[] codes = block.codes();
    int width = block.features();
    int left = first;
    int right = 0;
    for (int i = first; i < end; i++) {
      int row = order[i];
      int goesLeft = (codes[row * width + feature] & 0xFF) <= bin ? 1 : 0;
      order[left] = row;
      spare[right] = row;
      left += goesLeft;
      right += 1 - goesLeft;
    }
    System.arraycopy(spare, 0, order, left, right);
    return left;
  }
}
