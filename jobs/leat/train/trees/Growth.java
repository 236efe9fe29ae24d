package leat.train.trees;

import java.io.Serializable;

/**
 * What bounds a tree and what its leaves say.
 *
 * @param maxLeaves at least 2
 * @param maxDepth most splits between root and leaf
 * @param minRows rows that a leaf needs
 * @param l2 added to the sum of second derivatives
 * @param leastSecond sum of second derivatives that a leaf needs, above 0
 * @param factor of first over second derivatives in what a node says
 */
record Growth(
    int maxLeaves, int maxDepth, int minRows, double l2, double leastSecond, double factor)
    implements Serializable {}
