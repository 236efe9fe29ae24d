package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/** Figures and cost by threshold; a cursor stands where the threshold is. */
final class ExplorerChart {
  private static final int STEP = 4;
  private static final double MOST_COST = 2;

  private ExplorerChart() {}

  static Markup decisions(Explorer explorer) {
    Caption caption =
        new Caption(
            "by-threshold",
            "Precision, recall and F1 by threshold",
            "A higher threshold decides fewer rows positive: recall falls, precision mostly rises.");
    Plot plot = new Plot(caption, Axis.unit("Threshold"), Axis.unit("Figure"));
    List<Decided> decided = decided(explorer.counts());
    line(plot, 0, decided, Decided::precision);
    line(plot, 1, decided, Decided::recall);
    line(plot, 2, decided, Decided::f1);
    plot.cursor("decisions-cursor", explorer.threshold());
    return Page.card(
        "Figures by threshold",
        "The vertical line is the threshold.",
        Markup.all(plot.drawing(), Legend.lines(List.of("Precision", "Recall", "F1"))));
  }

  /** Precision ends where nothing is decided positive any more. */
  private static void line(
      Plot plot, int k, List<Decided> decided, ToDoubleFunction<Decided> figure) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < decided.size(); i++) {
      if (decided.get(i).decidedPositive() > 0) {
        double threshold = i / (double) (decided.size() - 1);
        spots.add(plot.spot(threshold, figure.applyAsDouble(decided.get(i))));
      }
    }
    if (!spots.isEmpty()) {
      plot.add(Svg.polyline("curve series" + k, spots));
    }
  }

  private static List<Decided> decided(ThresholdSteps counts) {
    List<Decided> decided = new ArrayList<>();
    for (int bin = 0; bin <= counts.bins(); bin += STEP) {
      decided.add(counts.from(bin));
    }
    return decided;
  }

  static Markup costs(Explorer explorer) {
    Caption caption =
        new Caption(
            "by-cost",
            "Cost by threshold",
            "Cost of wrong decisions by threshold, as a multiple of deciding all rows alike.");
    Axis multiple = new Axis("Cost", 0, MOST_COST, 0.5, Numbers::plain);
    Plot plot = new Plot(caption, Axis.unit("Threshold"), multiple);
    plot.line("reference", 0, 1, 1, 1);
    List<Decided> decided = decided(explorer.counts());
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < decided.size(); i++) {
      double cost = Math.min(MOST_COST, decided.get(i).relativeCost(explorer.costs()));
      spots.add(plot.spot(i / (double) (decided.size() - 1), cost));
    }
    plot.liveLine("cost-line", "curve series0", spots);
    plot.cursor("cost-cursor", explorer.threshold());
    return Page.card(
        "Cost by threshold",
        "1, the dashed line: all rows decided alike, whichever is cheaper. Below it the model pays.",
        plot.drawing());
  }
}
