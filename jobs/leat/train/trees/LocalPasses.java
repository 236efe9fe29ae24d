package leat.train.trees;

import java.util.List;
import java.util.stream.Stream;

/** Passes over blocks in the driver's memory. */
final class LocalPasses implements Passes {
  private final List<BlockRows> blocks;
  private final boolean parallel;

  /**
   * Passes with nothing grown yet.
   *
   * @param parallel whether a pass has a thread for each block
   */
  LocalPasses(List<CodeBlock> blocks, Objective objective, Layout layout, boolean parallel) {
    this.blocks = blocks.stream().map(b -> new BlockRows(b, objective, layout)).toList();
    this.parallel = parallel;
  }

  @Override
  public long[] sum(TreePass pass) {
    Stream<BlockRows> all = parallel ? blocks.parallelStream() : blocks.stream();
    return all.map(block -> block.sums(pass)).reduce(LocalPasses::add).orElseThrow();
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
