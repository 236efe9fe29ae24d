package leat.report;

import java.util.List;
import leat.metrics.CalibrationBin;
import leat.metrics.ClassCurves;
import leat.metrics.Curves;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/** Observed frequency by mean score, with 95 % Wilson intervals where there is one class. */
final class CalibrationChart {
  /** Quantile of the normal distribution for a two-sided 95 % interval. */
  private static final double Z = 1.959963984540054;

  private CalibrationChart() {}

  static Markup of(Curves curves) {
    Caption caption =
        new Caption(
            "calibration",
            "Calibration",
            "Observed frequency by mean score in bins of equally many rows.");
    Plot plot = new Plot(caption, Axis.unit("Mean score"), Axis.unit("Observed frequency"));
    plot.line("reference", 0, 0, 1, 1);
    List<ClassCurves> classes = curves.classes();
    for (int k = 0; k < Math.min(classes.size(), Legend.MOST_CLASSES); k++) {
      draw(plot, classes.get(k).calibration(), k, classes.size() == 1);
    }
    return Page.card(
        "Calibration",
        "On the dashed line, a score of 0.3 comes true in 3 of 10 rows."
            + (classes.size() == 1 ? " Bars: 95\u00A0% intervals." : ""),
        Markup.all(plot.drawing(), Legend.of(curves)));
  }

  private static void draw(Plot plot, List<CalibrationBin> bins, int k, boolean alone) {
    List<Spot> spots = bins.stream().map(b -> plot.spot(b.predicted(), b.observed())).toList();
    if (spots.isEmpty()) {
      return;
    }
    plot.add(Svg.polyline("thin series" + k, spots));
    for (CalibrationBin bin : bins) {
      if (alone) {
        drawInterval(plot, bin);
      }
      plot.add(
          Svg.dot("dot series" + k, plot.spot(bin.predicted(), bin.observed()), 3.5, hint(bin)));
    }
  }

  /** E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927. */
  private static void drawInterval(Plot plot, CalibrationBin bin) {
    double n = bin.rows();
    double p = bin.observed();
    double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    double x = bin.predicted();
    plot.line("interval", x, Math.max(0, centre - half), x, Math.min(1, centre + half));
  }

  private static String hint(CalibrationBin bin) {
    return "mean score %s, observed %s, %s rows"
        .formatted(
            Numbers.decimals(bin.predicted(), 3),
            Numbers.decimals(bin.observed(), 3),
            Numbers.count(bin.rows()));
  }
}
