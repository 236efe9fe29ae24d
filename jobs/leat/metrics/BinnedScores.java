package leat.metrics;

import java.io.Serializable;

/**
 * Rows by bin of their score, counted wherever they are and added up.
 *
 * <p>All sums are of whole numbers, so that neither the order of rows nor their partitions matter.
 * Memory is taken for the parts of the scale that have rows, about a megabyte in all.
 */
final class BinnedScores implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BLOCK_BITS = 11;

  private final ScoreBins bins;
  private final WeightRange weights;
  private final BinBlock[] blocks;

  BinnedScores(ScoreBins bins, WeightRange weights) {
    this.bins = bins;
    this.weights = weights;
    this.blocks = new BinBlock[(bins.count() >> BLOCK_BITS) + 1];
  }

  void add(double found, boolean isPositive, double weight) {
    double score = found + 0.0; // -0.0 becomes 0.0, or it would have the sign's bit
    int index = bins.index(score);
    int block = index >> BLOCK_BITS;
    if (blocks[block] == null) {
      blocks[block] = new BinBlock(1 << BLOCK_BITS, weights.isWeighted());
    }
    int at = index & (1 << BLOCK_BITS) - 1;
    long fraction = weights.weights().of(weight * bins.fraction(score));
    blocks[block].add(at, score, fraction, isPositive);
    if (weights.isWeighted()) {
      long square = weights.squares().of(weight * weight);
      blocks[block].weigh(at, weights.weights().of(weight), square, isPositive);
    }
  }

  BinnedScores merge(BinnedScores other) {
    for (int block = 0; block < blocks.length; block++) {
      if (blocks[block] == null) {
        blocks[block] = other.blocks[block];
      } else if (other.blocks[block] != null) {
        blocks[block].add(other.blocks[block]);
      }
    }
    return this;
  }

  /** The rows by mean score of their bin, with the bounds of what that costs. */
  ScoreCounts counts() {
    int length = 0;
    for (BinBlock block : blocks) {
      length += block == null ? 0 : block.used();
    }
    BinnedCounts counts = new BinnedCounts(bins, weights, length);
    for (BinBlock block : blocks) {
      if (block != null) {
        block.each(counts);
      }
    }
    return counts.counts();
  }
}
