package leat.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Bins of about equally many rows; a bin ends with the first score that fills its share. */
final class Calibration implements Ranking.Visitor {
  private final long totalRows;
  private final int wanted;
  private final List<CalibrationBin> bins = new ArrayList<>();
  private long seen;
  private long rows;
  private double weight;
  private double scores;
  private double positive;

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
      bins.add(new CalibrationBin(scores / weight, positive / weight, rows));
      rows = 0;
      weight = 0;
      scores = 0;
      positive = 0;
    }
  }

  List<CalibrationBin> bins() {
    List<CalibrationBin> ascending = new ArrayList<>(bins);
    Collections.reverse(ascending);
    return ascending;
  }
}
