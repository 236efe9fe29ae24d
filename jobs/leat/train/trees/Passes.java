package leat.train.trees;

/** Runs passes over all blocks of rows. */
interface Passes {
  /** What the pass gives for each block, added up. */
  long[] sum(TreePass pass);

  /** How many nodes are worth a pass. */
  int nodesAtOnce();
}
