package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import leat.metrics.ClassCurves;
import leat.metrics.ConfusionMatrix;
import leat.metrics.Curves;
import leat.metrics.Metrics;
import leat.metrics.Point;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/** ROC and precision-recall curves, one line per class. */
final class CurveChart {
  private CurveChart() {}

  static Markup roc(Curves curves, Metrics metrics) {
    String area = Numbers.figure(metrics.auc());
    Caption caption =
        new Caption(
            "roc",
            "ROC curve",
            "True positive rate by false positive rate; the area under the curve is " + area + ".");
    Plot plot =
        new Plot(caption, Axis.unit("False positive rate"), Axis.unit("True positive rate"));
    plot.line("reference", 0, 0, 1, 1);
    draw(plot, curves.classes(), ClassCurves::roc);
    if (curves.classes().size() == 1) {
      ConfusionMatrix matrix = curves.confusion();
      mark(
          plot,
          (double) matrix.counts().get(0).get(1) / matrix.actual(0),
          (double) matrix.counts().get(1).get(1) / matrix.actual(1),
          metrics);
    }
    return Page.card(
        "ROC curve",
        (curves.classes().size() == 1 ? "Area " : "Mean area ")
            + area
            + ". The dashed line is guessing; the further above it, the better.",
        Markup.all(plot.drawing(), Legend.of(curves)));
  }

  static Markup precisionRecall(Curves curves, Metrics metrics) {
    String area = Numbers.figure(metrics.prAuc());
    Caption caption =
        new Caption(
            "pr",
            "Precision-recall curve",
            "Precision by recall; average precision is " + area + ".");
    Plot plot = new Plot(caption, Axis.unit("Recall"), Axis.unit("Precision"));
    ConfusionMatrix matrix = curves.confusion();
    if (curves.classes().size() == 1) {
      double base = (double) matrix.actual(1) / matrix.rows();
      plot.line("reference", 0, base, 1, base);
    }
    draw(plot, curves.classes(), ClassCurves::precisionRecall);
    if (curves.classes().size() == 1 && matrix.decided(1) > 0) {
      mark(plot, metrics.recall(), metrics.precision(), metrics);
    }
    return Page.card(
        "Precision and recall",
        "Average precision " + area + baseRate(curves),
        Markup.all(plot.drawing(), Legend.of(curves)));
  }

  private static String baseRate(Curves curves) {
    ConfusionMatrix matrix = curves.confusion();
    return curves.classes().size() > 1
        ? "; one line per class."
        : ". The dashed line is guessing: "
            + Numbers.percent(matrix.actual(1), matrix.rows())
            + " of the rows are positive.";
  }

  private static void draw(
      Plot plot, List<ClassCurves> classes, Function<ClassCurves, List<Point>> curve) {
    for (int k = 0; k < Math.min(classes.size(), Legend.MOST_CLASSES); k++) {
      List<Point> points = curve.apply(classes.get(k));
      if (points.isEmpty()) {
        continue;
      }
      List<Spot> spots = points.stream().map(p -> plot.spot(p.x(), p.y())).toList();
      if (classes.size() == 1) {
        plot.add(Svg.area("fill", closed(plot, spots)));
      }
      plot.add(Svg.polyline("curve series" + k, spots));
    }
  }

  private static List<Spot> closed(Plot plot, List<Spot> spots) {
    List<Spot> closed = new ArrayList<>(spots);
    closed.add(plot.spot(1, 0));
    closed.add(plot.spot(0, 0));
    return closed;
  }

  /** Where the threshold puts the decisions. */
  private static void mark(Plot plot, double x, double y, Metrics metrics) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return;
    }
    String text = "threshold " + Numbers.plain(metrics.threshold());
    Spot spot = plot.spot(x, y);
    boolean atRight = x > 0.72;
    plot.add(Svg.dot("mark", spot, 5, text));
    plot.add(
        Svg.text(
            atRight ? "note end" : "note",
            new Spot(spot.x() + (atRight ? -10 : 10), spot.y() + (atRight || y > 0.9 ? 18 : -6)),
            text));
  }
}
