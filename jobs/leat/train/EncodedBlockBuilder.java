package leat.train;

import java.util.Arrays;

/** Collects encoded rows into one block. */
final class EncodedBlockBuilder {
  private final Design design;
  private int[] codes = new int[0];
  private double[] numbers = new double[0];
  private int[] labels = new int[0];
  private double[] weights = new double[0];
  private byte[] parts = new byte[0];
  private long[] hashes = new long[0];
  private int rows;

  EncodedBlockBuilder(Design design) {
    this.design = design;
  }

  /**
   * Adds a row.
   *
   * @param features a number itself, or the index of a category, -1 for none
   */
  void add(int part, long hash, int label, double weight, double[] features) {
    if (rows == labels.length) {
      grow(Math.max(1024, rows + (rows >> 1)));
    }
    parts[rows] = (byte) part;
    hashes[rows] = hash;
    labels[rows] = label;
    weights[rows] = weight;
    add(features);
    rows++;
  }

  /** Adds a row of a block, with other features. */
  void add(EncodedBlock block, int row, double[] features) {
    add(
        block.parts()[row],
        block.hashes()[row],
        block.labels()[row],
        block.weights()[row],
        features);
  }

  private void add(double[] features) {
    boolean[] isCode = design.isCode();
    int code = rows * design.codeOffsets().length;
    int number = rows * design.numberSlots().length;
    int codeFeature = 0;
    for (int f = 0; f < isCode.length; f++) {
      if (isCode[f]) {
        int value = (int) features[f];
        codes[code++] = value < 0 ? -1 : design.codeOffsets()[codeFeature] + value;
        codeFeature++;
      } else {
        numbers[number++] = features[f];
      }
    }
  }

  EncodedBlock build() {
    grow(rows);
    return new EncodedBlock(rows, codes, numbers, labels, weights, parts, hashes);
  }

  private void grow(int capacity) {
    codes = Arrays.copyOf(codes, capacity * design.codeOffsets().length);
    numbers = Arrays.copyOf(numbers, capacity * design.numberSlots().length);
    labels = Arrays.copyOf(labels, capacity);
    weights = Arrays.copyOf(weights, capacity);
    parts = Arrays.copyOf(parts, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
  }
}
