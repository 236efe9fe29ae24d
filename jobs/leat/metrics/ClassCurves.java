package leat.metrics;

import java.util.List;

/**
 * What shows how good the scores of one class are against the rest.
 *
 * @param name the class
 * @param roc x: false positive rate, y: true positive rate, from (0, 0) to (1, 1); empty where only
 *     one class is there
 * @param precisionRecall x: recall, y: precision, from recall 0 up; empty without positive rows
 * @param calibration bins of about equally many rows, ascending; equal scores are never parted
 * @param histogram bins of equal width from 0 to 1
 * @param gains tenths of the rows, from the highest score down
 * @param costs by what mistakes cost; empty where only one class is there
 * @param scoreCounts rows by score; null in files of before
 */
public record ClassCurves(
    String name,
    List<Point> roc,
    List<Point> precisionRecall,
    List<CalibrationBin> calibration,
    List<ScoreBin> histogram,
    List<GainBin> gains,
    List<CostPoint> costs,
    ScoreSteps scoreCounts) {

  /** Copies the lists; files of before have no gains and no costs. */
  public ClassCurves {
    roc = List.copyOf(roc);
    precisionRecall = List.copyOf(precisionRecall);
    calibration = List.copyOf(calibration);
    histogram = List.copyOf(histogram);
    gains = gains == null ? List.of() : List.copyOf(gains);
    costs = costs == null ? List.of() : List.copyOf(costs);
  }

  static ClassCurves of(Ranking ranking, String name, double threshold, int bins) {
    Totals totals = ranking.totals();
    RocCurve roc = new RocCurve(totals);
    PrecisionRecallCurve precisionRecall = new PrecisionRecallCurve(totals);
    Calibration calibration = new Calibration(totals.rows(), bins);
    ScoreHistogram histogram = new ScoreHistogram(bins);
    Gains gains = new Gains(totals);
    CostCurve costs = new CostCurve(totals, threshold);
    List.of(roc, precisionRecall, calibration, histogram, gains, costs)
        .forEach(ranking::descending);
    return new ClassCurves(
        name,
        roc.points(),
        precisionRecall.points(),
        calibration.bins(),
        histogram.bins(),
        gains.bins(),
        costs.points(),
        ScoreSteps.of(ranking));
  }
}
