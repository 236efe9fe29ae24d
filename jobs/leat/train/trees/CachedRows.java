package leat.train.trees;

import java.io.Serializable;

/** A block in Spark's cache with what its rows are in the course of. */
final class CachedRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final CodeBlock block;
  private final Objective objective;
  private final Layout layout;
  private transient BlockRows rows;

  CachedRows(CodeBlock block, Objective objective, Layout layout) {
    this.block = block;
    this.objective = objective;
    this.layout = layout;
    this.rows = new BlockRows(block, objective, layout);
  }

  /** What the pass gives for the block, whatever was done with it before. */
  synchronized long[] sums(TreePass pass) {
    if (rows == null) {
      rows = new BlockRows(block, objective, layout);
    }
    BlockRows able = rows.canDo(pass) ? rows : new BlockRows(block, objective, layout);
    return able.sums(pass);
  }
}
