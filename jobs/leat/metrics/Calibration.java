package leat.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Bins of about equally many rows, and how far their scores are from what came true.
 *
 * <p>Scores are walked from the highest down; equal scores are never parted. With n rows and B
 * bins, a bin ends with the first score at which (rows so far) &middot; B / n reaches or passes
 * another whole number, so that with many equal scores there are fewer than B bins.
 */
public final class Calibration implements Ranking.Visitor {
  /** Bins of the expected calibration error. */
  public static final int BINS_OF_ERROR = 15;

  private final long totalRows;
  private final int wanted;
  private final List<CalibrationBin> bins = new ArrayList<>();
  private long seen;
  private long rows;
  private double weight;
  private double scores;
  private double positive;
  private double totalWeight;
  private double gaps;

  Calibration(long totalRows, int wanted) {
    this.totalRows = totalRows;
    this.wanted = wanted;
  }

  @Override
  public void at(
      double score, double positives, double negatives, long ofPositive, long ofNegative) {
    rows += ofPositive + ofNegative;
    seen += ofPositive + ofNegative;
    weight += positives + negatives;
    scores += score * (positives + negatives);
    positive += positives;
    long ended = seen * wanted / totalRows;
    if (ended > (seen - rows) * wanted / totalRows) {
      end();
    }
  }

  private void end() {
    bins.add(new CalibrationBin(scores / weight, positive / weight, rows));
    totalWeight += weight;
    gaps += Math.abs(scores - positive);
    rows = 0;
    weight = 0;
    scores = 0;
    positive = 0;
  }

  List<CalibrationBin> bins() {
    List<CalibrationBin> ascending = new ArrayList<>(bins);
    Collections.reverse(ascending);
    return ascending;
  }

  /**
   * The expected calibration error: &Sigma;<sub>b</sub> W<sub>b</sub> / W &middot; |mean score of
   * bin b - fraction of b that is positive|, means, fraction and W by weight (M. P. Naeini, G. F.
   * Cooper and M. Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, 2015,
   * with bins of equally many rows). Of few rows it is larger than of many, also where the scores
   * are right. Null without rows.
   */
  Double error() {
    return Ratio.orNull(gaps, totalWeight);
  }
}
