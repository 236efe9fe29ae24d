package leat.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/** The largest coefficients as bars to either side, and all of them as a table. */
final class CoefficientChart {
  private static final int MOST_BARS = 30;
  private static final int MOST_ROWS = 500;
  private static final int LONGEST_NAME = 22;
  private static final int WIDTH = 360;
  private static final double ROW = 20;
  private static final double NAMES = 148;
  private static final double BARS = 160;

  private final List<Coefficient> ranked;

  CoefficientChart(List<Coefficient> coefficients) {
    this.ranked =
        coefficients.stream()
            .sorted(
                Comparator.comparingDouble((Coefficient c) -> -Math.abs(c.scaled()))
                    .thenComparing(Coefficient::name))
            .toList();
  }

  Markup chart() {
    List<Coefficient> shown = ranked.subList(0, Math.min(MOST_BARS, ranked.size()));
    double largest = shown.stream().mapToDouble(c -> Math.abs(c.scaled())).max().orElse(1);
    double unit = BARS / 2 / (largest == 0 ? 1 : largest);
    List<Markup> shapes = new ArrayList<>();
    double height = shown.size() * ROW;
    shapes.add(Svg.line("axis", new Spot(NAMES + BARS / 2, 0), new Spot(NAMES + BARS / 2, height)));
    for (int i = 0; i < shown.size(); i++) {
      shapes.addAll(row(shown.get(i), i * ROW, unit));
    }
    Caption caption =
        new Caption(
            "coefficients",
            "Largest coefficients",
            "Change of the log-odds per standard deviation; all numbers are in the table.");
    return Svg.drawing(caption, WIDTH, (int) height + 4, shapes);
  }

  private static List<Markup> row(Coefficient coefficient, double top, double unit) {
    double zero = NAMES + BARS / 2;
    double end = zero + coefficient.scaled() * unit;
    String value = Numbers.decimals(coefficient.scaled(), 3);
    return List.of(
        Svg.text("name end", new Spot(NAMES - 8, top + 14), shortened(coefficient.name())),
        Svg.bar(
            coefficient.scaled() < 0 ? "bar series1" : "bar series0",
            new Spot(zero, top + 3),
            new Spot(end, top + ROW - 3),
            coefficient.name() + ": " + value),
        Svg.text("tick end", new Spot(WIDTH, top + 14), value));
  }

  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }

  Markup table() {
    Table table =
        new Table("Coefficients").column("Feature").numbers("Per deviation").numbers("Per unit");
    for (Coefficient c : ranked.subList(0, Math.min(MOST_ROWS, ranked.size()))) {
      table.row(c.name(), Numbers.decimals(c.scaled(), 4), Numbers.significant(c.value()));
    }
    String summary =
        ranked.size() <= MOST_ROWS
            ? "All " + ranked.size() + " coefficients"
            : "The largest %s of %s coefficients".formatted(MOST_ROWS, ranked.size());
    return Page.details(summary, table.markup());
  }

  Markup card() {
    return Page.card(
        ranked.size() > MOST_BARS ? "Largest " + MOST_BARS + " coefficients" : "Coefficients",
        "Change of the log-odds per standard deviation of the feature, other features held.",
        Markup.all(chart(), table()));
  }
}
