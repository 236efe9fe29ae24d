package leat.train;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of all rows, or of some that hashes choose, the same ones however rows are divided.
 *
 * @param design of the features
 * @param share of the rows that are taken, all from 1 on
 */
record NumberSample(Design design, double share) implements Serializable {
  /** As scikit-learn and LightGBM have it. */
  private static final int MOST_ROWS = 200_000;

  static NumberSample of(EncodedRows rows) {
    return new NumberSample(rows.design(), (double) MOST_ROWS / rows.extent().rows());
  }

  /** By number feature, the values of the rows taken. */
  double[][] of(EncodedBlock block) {
    int width = design.numberSlots().length;
    double[][] values = new double[width][block.rows()];
    int count = 0;
    for (int row = 0; row < block.rows(); row++) {
      if (takes(block, row)) {
        for (int n = 0; n < width; n++) {
          values[n][count] = block.numbers()[row * width + n];
        }
        count++;
      }
    }
    for (int n = 0; n < width; n++) {
      values[n] = Arrays.copyOf(values[n], count);
    }
    return values;
  }

  /** By the row's hash and numbers, so that rows of one group are chosen apart. */
  private boolean takes(EncodedBlock block, int row) {
    if (share >= 1) {
      return true;
    }
    int width = design.numberSlots().length;
    long hash = block.hashes()[row];
    for (int at = row * width; at < (row + 1) * width; at++) {
      hash = 31 * hash + Double.doubleToLongBits(block.numbers()[at]);
      hash = (hash ^ (hash >>> 29)) * 0x9E3779B97F4A7C15L;
    }
    return ((hash ^ (hash >>> 32)) >>> 11) * 0x1p-53 < share;
  }

  /** The values of one feature from all blocks. */
  static double[] joined(List<double[][]> samples, int number) {
    double[] all = new double[samples.stream().mapToInt(s -> s[number].length).sum()];
    int at = 0;
    for (double[][] sample : samples) {
      System.arraycopy(sample[number], 0, all, at, sample[number].length);
      at += sample[number].length;
    }
    return all;
  }
}
