package leat.metrics;

import java.util.ArrayList;
import java.util.List;

/** Gain and lift by tenths of the rows, from the highest score down; ends as in Calibration. */
final class Gains implements Ranking.Visitor {
  private static final int TENTHS = 10;

  private final Totals totals;
  private final List<GainBin> bins = new ArrayList<>();
  private long seen;
  private long rows;
  private long positiveRows;
  private double weight;
  private double positive;
  private double found;

  Gains(Totals totals) {
    this.totals = totals;
  }

  @Override
  public void at(
      double score, double positives, double negatives, long ofPositive, long ofNegative) {
    rows += ofPositive + ofNegative;
    seen += ofPositive + ofNegative;
    positiveRows += ofPositive;
    weight += positives + negatives;
    positive += positives;
    long total = totals.rows();
    if (seen * TENTHS / total > (seen - rows) * TENTHS / total) {
      end(score);
    }
  }

  private void end(double lowest) {
    found += positive;
    double rate = positive / weight;
    Double lift = Ratio.orNull(rate * totals.weight(), totals.positives());
    Double cumulative = Ratio.orNull(found, totals.positives());
    bins.add(new GainBin(rows, positiveRows, lowest, rate, lift, cumulative));
    rows = 0;
    positiveRows = 0;
    weight = 0;
    positive = 0;
  }

  List<GainBin> bins() {
    return bins;
  }
}
