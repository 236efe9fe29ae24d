package leat.train.trees;

import java.io.Serializable;

/**
 * Some rows of byte codes, row by row.
 *
 * @param rows number of rows
 * @param features codes of each row
 * @param codes from 0 to 255, as unsigned bytes
 * @param labels class index
 * @param weights above 0, class weight included
 * @param hashes that say which rows are held out or drawn
 */
public record CodeBlock(
    int rows, int features, byte[] codes, int[] labels, double[] weights, long[] hashes)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A hash of a row's own and of its codes, so that rows of one group are drawn apart. */
  long contentHash(int row) {
    long hash = hashes[row];
    for (int at = row * features; at < (row + 1) * features; at++) {
      hash = Hash.mixed(hash + codes[at]);
    }
    return hash;
  }
}
