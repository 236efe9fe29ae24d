package leat.train.trees;

/** Runs passes over all blocks of rows. */
interface Passes extends AutoCloseable {
  /** What the pass gives for each block, added up. */
  long[] sum(TreePass pass);

  /** How many nodes are worth a pass. */
  int nodesAtOnce();

  /** Frees what was kept between passes. */
  @Override
  default void close() {}
}
