package leat.train.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows of five features as codes, whose class depends on three of them. */
final class TreeRowsForTests {
  static final int[] CODES = {40, 3, 200, 2, 7};

  private TreeRowsForTests() {}

  static CodeBlock rows(int count, int classes) {
    Random random = new Random(count + classes);
    byte[] codes = new byte[count * CODES.length];
    int[] labels = new int[count];
    double[] weights = new double[count];
    long[] hashes = new long[count];
    for (int row = 0; row < count; row++) {
      int at = row * CODES.length;
      for (int f = 0; f < CODES.length; f++) {
        codes[at + f] = (byte) random.nextInt(CODES[f]);
      }
      double signal = (codes[at] > 20 ? 1 : -1) * (codes[at + 1] == 1 ? 1 : 0.2);
      signal += ((codes[at + 2] & 0xFF) - 100) / 80.0 + random.nextGaussian();
      for (int k = 1; k < classes; k++) {
        labels[row] += signal > 2.0 * k - 2 ? 1 : 0;
      }
      weights[row] = 0.5 + random.nextInt(4);
      hashes[row] = random.nextLong();
    }
    return new CodeBlock(count, CODES.length, codes, labels, weights, hashes);
  }

  static Totals totals(CodeBlock rows, int classes) {
    double[] byClass = new double[classes];
    double largest = 0;
    for (int row = 0; row < rows.rows(); row++) {
      byClass[rows.labels()[row]] += rows.weights()[row];
      largest = Math.max(largest, rows.weights()[row]);
    }
    return new Totals(rows.rows(), largest, byClass);
  }

  /** The same rows in another order, dealt to some blocks, of which one is empty. */
  static List<CodeBlock> shuffled(CodeBlock rows, int blocks, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows.rows()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    List<CodeBlock> single =
        order.stream().map(row -> CodeBlock.of(List.of(rows), row, row + 1)).toList();
    List<CodeBlock> dealt = new ArrayList<>();
    for (int b = 0; b < blocks; b++) {
      int from = single.size() * b / blocks;
      int to = single.size() * (b + 1) / blocks;
      dealt.add(CodeBlock.of(single.subList(from, to), 0, to - from));
    }
    dealt.add(CodeBlock.of(List.of(rows), 0, 0));
    return dealt;
  }

  /** All that a tree says, to the last bit. */
  static String text(GrownTree tree) {
    return Arrays.toString(tree.features())
        + Arrays.toString(tree.bins())
        + Arrays.toString(tree.gains())
        + Arrays.toString(tree.rows())
        + Arrays.toString(tree.values());
  }
}
