package leat.train.trees;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/**
 * Passes as Spark jobs.
 *
 * <p>What a block's rows are in the course of is kept in an object that Spark caches; a pass
 * changes it. Where Spark lost it, it is made anew from the trees that the pass names. A task that
 * comes late, of a pass that is over, works on an object of its own.
 */
final class SparkPasses implements Passes {
  /** A job takes as long as some thousand rows, so that several nodes share one. */
  private static final int NODES_AT_ONCE = 16;

  private final JavaRDD<CachedRows> rows;

  SparkPasses(JavaRDD<CodeBlock> blocks, Objective objective, Layout layout) {
    // Not serialised: only then a pass finds what the one before left.
    rows =
        blocks
            .map(HeapIsFull.told((CodeBlock block) -> new CachedRows(block, objective, layout)))
            .persist(StorageLevel.MEMORY_ONLY());
  }

  @Override
  public long[] sum(TreePass pass) {
    return rows.map(HeapIsFull.told((CachedRows block) -> block.sums(pass)))
        .treeReduce(LocalPasses::add);
  }

  @Override
  public int nodesAtOnce() {
    return NODES_AT_ONCE;
  }

  @Override
  public void close() {
    rows.unpersist(false);
  }
}
