package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import leat.metrics.CostPoint;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/** Cost by what mistakes cost, with the best threshold for each and with the model's own. */
final class CostChart {
  private CostChart() {}

  static Markup card(List<CostPoint> points) {
    Caption caption =
        new Caption(
            "costs",
            "Cost curve",
            "Cost, as a share of deciding all rows wrongly, by the share of it that is of missed"
                + " positive rows.");
    Plot plot =
        new Plot(
            caption,
            Axis.unit("Weight of missed positive rows"),
            new Axis("Cost, as a share of the worst", 0, 0.5, 0.1, Numbers::plain));
    plot.add(
        Svg.polyline("reference", List.of(plot.spot(0, 0), plot.spot(0.5, 0.5), plot.spot(1, 0))));
    line(plot, 0, points, CostPoint::cost);
    line(plot, 1, points, CostPoint::costAtThreshold);
    return Page.card(
        "Cost curve",
        "Left, only false alarms cost; right, only misses. Dashed: deciding all rows alike.",
        Markup.all(
            plot.drawing(),
            Legend.lines(List.of("best threshold for each weight", "the model’s own"))));
  }

  /** What costs more than the plot is high is not drawn. */
  private static void line(
      Plot plot, int k, List<CostPoint> points, Function<CostPoint, Double> cost) {
    List<Spot> spots = new ArrayList<>();
    for (CostPoint point : points) {
      Double value = cost.apply(point);
      if (value != null && value <= 0.5) {
        spots.add(plot.spot(point.positiveCost(), value));
      }
    }
    if (!spots.isEmpty()) {
      plot.add(Svg.polyline("curve series" + k, spots));
    }
  }
}
