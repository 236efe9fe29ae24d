package leat.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/** The most important features as bars, and all of them as a table. */
final class ImportanceChart {
  private static final int MOST_BARS = 30;
  private static final int MOST_ROWS = 500;
  private static final int LONGEST_NAME = 22;
  private static final int WIDTH = 360;
  private static final double ROW = 20;
  private static final double NAMES = 148;
  private static final double BARS = 160;

  private final List<Importance> ranked;

  ImportanceChart(List<Importance> importances) {
    this.ranked =
        importances.stream()
            .sorted(
                Comparator.comparingDouble((Importance i) -> -i.share())
                    .thenComparing(Importance::name))
            .toList();
  }

  Markup card() {
    return Page.card(
        ranked.size() > MOST_BARS ? "Most important " + MOST_BARS + " features" : "Features",
        "Share of what the trees' splits by the feature reduced the training loss by.",
        Markup.all(chart(), table()));
  }

  private Markup chart() {
    List<Importance> shown = ranked.subList(0, Math.min(MOST_BARS, ranked.size()));
    double largest = shown.stream().mapToDouble(Importance::share).max().orElse(1);
    double unit = BARS / (largest == 0 ? 1 : largest);
    List<Markup> shapes = new ArrayList<>();
    double height = shown.size() * ROW;
    shapes.add(Svg.line("axis", new Spot(NAMES, 0), new Spot(NAMES, height)));
    for (int i = 0; i < shown.size(); i++) {
      shapes.addAll(row(shown.get(i), i * ROW, unit));
    }
    Caption caption =
        new Caption(
            "importances", "Most important features", "Shares; all numbers are in the table.");
    return Svg.drawing(caption, WIDTH, (int) height + 4, shapes);
  }

  private static List<Markup> row(Importance importance, double top, double unit) {
    String value = Numbers.decimals(importance.share(), 3);
    return List.of(
        Svg.text("name end", new Spot(NAMES - 8, top + 14), shortened(importance.name())),
        Svg.bar(
            "bar series0",
            new Spot(NAMES, top + 3),
            new Spot(NAMES + importance.share() * unit, top + ROW - 3),
            importance.name() + ": " + value),
        Svg.text("tick end", new Spot(WIDTH, top + 14), value));
  }

  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }

  private Markup table() {
    Table table = new Table("Importances").column("Feature").numbers("Share");
    for (Importance i : ranked.subList(0, Math.min(MOST_ROWS, ranked.size()))) {
      table.row(i.name(), Numbers.decimals(i.share(), 4));
    }
    return Page.details("All " + ranked.size() + " features", table.markup());
  }
}
