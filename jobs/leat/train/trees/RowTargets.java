package leat.train.trees;

import java.util.List;

/** What trees learn from the rows of a block: derivatives in fixed point, tree by tree. */
interface RowTargets {
  /**
   * Makes the derivatives for a tree.
   *
   * @param tree its number, not below that of any call before
   * @param finished the trees before
   * @param order filled with the rows that the tree grows on
   * @return how many these are
   */
  int begin(int tree, List<GrownTree> finished, int[] order);

  /** First derivatives by row, then output. */
  long[] gradients();

  /** Packed counts and second derivatives by row. */
  long[] packed();

  /** Sum of the losses after the trees before, in fixed point: of held-out rows, if any are. */
  long loss();
}
