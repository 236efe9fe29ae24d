package leat.train.trees;

import java.util.Comparator;

/** A node on the driver while its tree grows. */
final class GrowingNode {
  /** Of two nodes of equal gain, the one nearer to the root and further left is split first. */
  static final Comparator<GrowingNode> BY_GAIN =
      Comparator.comparingDouble((GrowingNode node) -> -node.split.gain())
          .thenComparingLong(node -> node.path);

  final int id;

  /** 1 for the root, 2 p and 2 p + 1 for the children of p. */
  final long path;

  final int depth;
  final long[] sums;
  int[] features;
  long[] histogram;
  Split split;
  GrowingNode left;
  GrowingNode right;

  /** Whether it is split in the finished tree. */
  boolean isInner;

  GrowingNode(int id, long path, int depth, long[] sums) {
    this.id = id;
    this.path = path;
    this.depth = depth;
    this.sums = sums;
  }
}
