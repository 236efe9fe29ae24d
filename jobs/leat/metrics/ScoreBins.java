package leat.metrics;

import java.io.Serializable;

/**
 * Bins of scores from 0 to 1, narrow at both ends.
 *
 * <p>A cell has all scores whose exponent and first bits after the point are the same: of p below
 * 0.5, of 1 - p from there on. Cells are parted further by the threshold, the multiples of 1/1,000
 * and the edges of the histogram, so that no bin has scores on both sides of one of these: the
 * index of a bin is the sum of the numbers of what begins below it.
 *
 * @param bits after the point that cells tell apart: their scores are within 2^-bits of each other
 * @param threshold that parts bins
 * @param histogram bins of equal width that part bins
 */
record ScoreBins(int bits, double threshold, int histogram) implements Serializable {
  private static final int MANTISSA = 52;

  /** Smaller ones share a cell: log loss clips them. */
  private static final double LEAST = Math.ulp(1.0);

  int count() {
    return index(1) + 1;
  }

  int index(double score) {
    return position(score)
        + grid(score, ScoreSteps.BINS)
        + grid(score, histogram)
        + (score >= threshold ? 1 : 0);
  }

  private static int grid(double score, int bins) {
    return Math.min((int) (score * bins), bins - 1);
  }

  private int position(double score) {
    int middle = cell(0.5);
    return score < 0.5 ? cell(score) : 2 * middle - cell(1 - score);
  }

  /** The cell of a number from 0 to 0.5, from 0. */
  private int cell(double number) {
    return number < LEAST ? 0 : (int) (head(number) - head(LEAST)) + 1;
  }

  private long head(double number) {
    return Double.doubleToRawLongBits(number) >>> MANTISSA - bits;
  }

  /** Where in its cell a score lies, 0 to 1. */
  double fraction(double score) {
    double number = score < 0.5 ? score : 1 - score;
    double low = low(cell(number));
    return (number - low) / (low(cell(number) + 1) - low);
  }

  /** The score that lies there in the cell of another score. */
  double score(double other, double fraction) {
    int cell = cell(other < 0.5 ? other : 1 - other);
    double number = low(cell) + fraction * (low(cell + 1) - low(cell));
    return other < 0.5 ? number : 1 - number;
  }

  private double low(int cell) {
    return cell == 0 ? 0 : Double.longBitsToDouble(cell - 1 + head(LEAST) << MANTISSA - bits);
  }
}
