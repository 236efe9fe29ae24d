package leat.train.trees;

/**
 * How a node is split.
 *
 * @param feature by which
 * @param bin largest code that goes left
 * @param gain what it reduces the loss by, above 0
 * @param left sums of the left child: of first derivatives, then the packed
 */
record Split(int feature, int bin, double gain, long[] left) {}
