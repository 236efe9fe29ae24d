package leat.train.trees;

import java.util.List;
import java.util.stream.IntStream;

/** Passes over blocks in the driver's memory, a thread for each block. */
final class LocalPasses implements Passes {
  private final List<BlockRows> blocks;

  LocalPasses(List<CodeBlock> blocks, Objective objective, Layout layout) {
    this.blocks = blocks.stream().map(b -> new BlockRows(b, objective, layout)).toList();
  }

  @Override
  public long[] sum(TreePass pass) {
    if (blocks.size() == 1) {
      return blocks.get(0).sums(pass);
    }
    return IntStream.range(0, blocks.size())
        .parallel()
        .mapToObj(b -> blocks.get(b).sums(pass))
        .reduce(LocalPasses::add)
        .orElseThrow();
  }

  /** Adds to the left one. */
  static long[] add(long[] left, long[] right) {
    for (int i = 0; i < left.length; i++) {
      left[i] += right[i];
    }
    return left;
  }

  @Override
  public int nodesAtOnce() {
    return 1;
  }
}
