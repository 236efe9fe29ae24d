package leat.report;

import java.util.ArrayList;
import java.util.List;
import leat.metrics.GainBin;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/** How many of the positive rows are found in the rows of the highest scores. */
final class GainsSection {
  private GainsSection() {}

  /** Cards with the gains, the lift, and the table of tenths. */
  static List<Markup> cards(List<GainBin> bins, String positive) {
    return List.of(gains(bins, positive), lift(bins), table(bins, positive));
  }

  private static Markup gains(List<GainBin> bins, String positive) {
    Caption caption =
        new Caption(
            "gains",
            "Cumulative gains",
            "Share of the positive rows found by share of the rows, the highest scores first.");
    Plot plot = new Plot(caption, Axis.unit("Share of the rows"), Axis.unit("Share found"));
    plot.line("reference", 0, 0, 1, 1);
    double all = bins.stream().mapToLong(GainBin::rows).sum();
    List<Spot> spots = new ArrayList<>(List.of(plot.spot(0, 0)));
    List<Markup> dots = new ArrayList<>();
    double seen = 0;
    for (GainBin bin : bins) {
      seen += bin.rows();
      Spot spot = plot.spot(seen / all, bin.cumulative());
      spots.add(spot);
      String hint =
          "first %s of the rows: %s found"
              .formatted(Numbers.percent(seen, all), Numbers.percent(bin.cumulative(), 1));
      dots.add(Svg.dot("dot series0", spot, 3.5, hint));
    }
    plot.add(Svg.polyline("curve series0", spots));
    dots.forEach(plot::add);
    return Page.card("Gains", first(bins, positive), plot.drawing());
  }

  private static String first(List<GainBin> bins, String positive) {
    return "The tenth of the rows with the highest scores has %s of all “%s”. Dashed: guessing."
        .formatted(Numbers.percent(bins.get(0).cumulative(), 1), positive);
  }

  private static Markup lift(List<GainBin> bins) {
    double highest = bins.stream().mapToDouble(GainBin::lift).max().orElse(1);
    Caption caption =
        new Caption("lift", "Lift by tenths", "Lift of each tenth of the rows by score.");
    Axis tenths = new Axis("Tenth of the rows", 0, 10, 1, tick -> tenth((int) tick));
    Plot plot = new Plot(caption, tenths, Axis.upTo(highest, "Lift", Numbers::plain));
    double begin = 0;
    double all = bins.stream().mapToLong(GainBin::rows).sum();
    for (GainBin bin : bins) {
      double end = begin + 10 * bin.rows() / all;
      plot.add(
          Svg.bar(
              "bar series0",
              plot.spot(begin + 0.1, 0),
              plot.spot(end - 0.1, bin.lift()),
              "lift " + Numbers.decimals(bin.lift(), 2)));
      begin = end;
    }
    plot.line("reference", 0, 1, 10, 1);
    return Page.card(
        "Lift", "How many times as often a row is positive as in all rows.", plot.drawing());
  }

  private static String tenth(int tick) {
    return String.valueOf(tick);
  }

  private static Markup table(List<GainBin> bins, String positive) {
    Table table =
        new Table("Tenths of the rows")
            .column("Tenth")
            .numbers("Rows")
            .numbers(positive)
            .numbers("Rate")
            .numbers("Lift")
            .numbers("Found so far")
            .numbers("From score");
    for (int i = 0; i < bins.size(); i++) {
      GainBin bin = bins.get(i);
      table.row(
          String.valueOf(i + 1),
          Numbers.count(bin.rows()),
          Numbers.count(bin.positives()),
          Numbers.percent(bin.rate(), 1),
          Numbers.decimals(bin.lift(), 2),
          Numbers.percent(bin.cumulative(), 1),
          Numbers.figure(bin.lowestScore()));
    }
    return Page.card("Tenths", "The rows by score, the highest first.", table.markup());
  }
}
