package leat.train.trees;

import java.io.Serializable;
import java.util.List;

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

  /** Some of the rows of several blocks, counted through. */
  static CodeBlock of(List<CodeBlock> parts, int from, int to) {
    int features = parts.get(0).features();
    int rows = to - from;
    CodeBlock all =
        new CodeBlock(
            rows,
            features,
            new byte[rows * features],
            new int[rows],
            new double[rows],
            new long[rows]);
    int start = 0;
    for (CodeBlock part : parts) {
      int first = Math.max(from, start);
      int end = Math.min(to, start + part.rows());
      if (first < end) {
        part.copy(first - start, end - first, all, first - from);
      }
      start += part.rows();
    }
    return all;
  }

  private void copy(int from, int count, CodeBlock target, int to) {
    System.arraycopy(codes, from * features, target.codes, to * features, count * features);
    System.arraycopy(labels, from, target.labels, to, count);
    System.arraycopy(weights, from, target.weights, to, count);
    System.arraycopy(hashes, from, target.hashes, to, count);
  }

  /** A hash of a row's own and of its codes, so that rows of one group are drawn apart. */
  long contentHash(int row) {
    long hash = hashes[row];
    for (int at = row * features; at < (row + 1) * features; at++) {
      hash = Hash.mixed(hash + codes[at]);
    }
    return hash;
  }
}
