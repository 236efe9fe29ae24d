package leat.metrics;

import java.io.Serializable;
import java.util.Arrays;

/** Neighbouring bins of scores. */
final class BinBlock implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIDES = 2;

  final double[] lowest;
  final double[] highest;

  /** Sum of weight times the place within the cell. */
  final long[] fractions;

  /** By class, then bin. */
  final long[][] rows;

  /** By class, then bin; empty where all rows have the weight 1. */
  final long[][] weights;

  final long[][] squares;

  BinBlock(int bins, boolean isWeighted) {
    this.lowest = new double[bins];
    this.highest = new double[bins];
    this.fractions = new long[bins];
    this.rows = new long[SIDES][bins];
    this.weights = new long[SIDES][isWeighted ? bins : 0];
    this.squares = new long[SIDES][isWeighted ? bins : 0];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
  }

  void add(int at, double score, long fraction, boolean isPositive) {
    lowest[at] = Math.min(lowest[at], score);
    highest[at] = Math.max(highest[at], score);
    fractions[at] += fraction;
    rows[isPositive ? 1 : 0][at]++;
  }

  void weigh(int at, long weight, long square, boolean isPositive) {
    weights[isPositive ? 1 : 0][at] += weight;
    squares[isPositive ? 1 : 0][at] += square;
  }

  void add(BinBlock other) {
    for (int at = 0; at < lowest.length; at++) {
      lowest[at] = Math.min(lowest[at], other.lowest[at]);
      highest[at] = Math.max(highest[at], other.highest[at]);
      fractions[at] += other.fractions[at];
    }
    for (int side = 0; side < SIDES; side++) {
      add(rows[side], other.rows[side]);
      add(weights[side], other.weights[side]);
      add(squares[side], other.squares[side]);
    }
  }

  private static void add(long[] sums, long[] others) {
    for (int at = 0; at < sums.length; at++) {
      sums[at] += others[at];
    }
  }

  boolean isUsed(int at) {
    return rows[0][at] + rows[1][at] > 0;
  }

  int used() {
    int used = 0;
    for (int at = 0; at < lowest.length; at++) {
      used += isUsed(at) ? 1 : 0;
    }
    return used;
  }

  /** Hands over every bin that has rows, ascending. */
  void each(BinnedCounts counts) {
    for (int at = 0; at < lowest.length; at++) {
      if (isUsed(at)) {
        counts.add(this, at);
      }
    }
  }
}
