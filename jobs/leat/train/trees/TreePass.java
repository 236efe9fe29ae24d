package leat.train.trees;

import java.io.Serializable;
import java.util.List;

/**
 * One pass over the rows: histograms of some nodes of a tree.
 *
 * <p>It says all that the rows' state follows from, so that a block whose state was lost makes it
 * again.
 *
 * @param number of the tree, from 0
 * @param finished the trees before
 * @param tree as it has grown
 * @param nodes of which histograms are wanted
 * @param features of each histogram, by node
 * @param isMeasured whether the loss is wanted, too
 */
record TreePass(
    int number,
    List<GrownTree> finished,
    PartialTree tree,
    int[] nodes,
    int[][] features,
    boolean isMeasured)
    implements Serializable {}
