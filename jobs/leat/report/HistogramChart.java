package leat.report;

import java.util.List;
import leat.metrics.ConfusionMatrix;
import leat.metrics.Curves;
import leat.metrics.ScoreBin;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/** How the scores of either class are spread. */
final class HistogramChart {
  private HistogramChart() {}

  static Markup of(Curves curves, double threshold) {
    List<ScoreBin> bins = curves.classes().get(0).histogram();
    ConfusionMatrix matrix = curves.confusion();
    double negatives = Math.max(1, matrix.actual(0));
    double positives = Math.max(1, matrix.actual(1));
    double highest =
        bins.stream()
            .mapToDouble(b -> Math.max(b.negatives() / negatives, b.positives() / positives))
            .max()
            .orElse(1);
    Plot plot = plot(100 * highest);
    for (ScoreBin bin : bins) {
      double middle = (bin.low() + bin.high()) / 2;
      double gap = (bin.high() - bin.low()) * 0.08;
      bar(plot, 1, bin.low() + gap, middle, bin, bin.negatives(), negatives);
      bar(plot, 0, middle, bin.high() - gap, bin, bin.positives(), positives);
    }
    markThreshold(plot, threshold, 100 * highest);
    return Page.card(
        "Scores by class",
        "Share of each class's rows by score; the less the two overlap, the better.",
        Markup.all(
            plot.drawing(), Legend.of(List.of(matrix.classes().get(1), matrix.classes().get(0)))));
  }

  private static Plot plot(double highest) {
    Caption caption =
        new Caption("scores", "Scores by class", "Share of the rows of each class by score.");
    return new Plot(
        caption,
        Axis.unit("Score"),
        Axis.upTo(highest, "Share of the class's rows, %", Numbers::plain));
  }

  private static void bar(
      Plot plot, int k, double low, double high, ScoreBin bin, long rows, double all) {
    String hint =
        "score %s to %s: %s rows, %s of the class"
            .formatted(
                Numbers.plain(bin.low()),
                Numbers.plain(bin.high()),
                Numbers.count(rows),
                Numbers.percent(rows, all));
    plot.add(Svg.bar("bar series" + k, plot.spot(low, 0), plot.spot(high, 100 * rows / all), hint));
  }

  private static void markThreshold(Plot plot, double threshold, double highest) {
    Axis axis = Axis.upTo(highest, "", Numbers::plain);
    plot.line("threshold", threshold, 0, threshold, axis.high());
    Spot top = plot.spot(threshold, axis.high());
    boolean atRight = threshold > 0.6;
    plot.add(
        Svg.text(
            atRight ? "note end" : "note",
            new Spot(top.x() + (atRight ? -6 : 6), top.y() + 12),
            "threshold " + Numbers.plain(threshold)));
  }
}
