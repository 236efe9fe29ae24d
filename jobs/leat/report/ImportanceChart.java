package leat.report;

import java.util.Comparator;
import java.util.List;
import leat.report.Bars.Bar;
import leat.report.Svg.Caption;

/** The most important features as bars, and all of them as a table. */
final class ImportanceChart {
  private static final int MOST_ROWS = 500;

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
        ranked.size() > Bars.MOST ? "Most important " + Bars.MOST + " features" : "Features",
        "Share of what the trees' splits by the feature reduced the training loss by.",
        Markup.all(chart(), table()));
  }

  private Markup chart() {
    Caption caption =
        new Caption(
            "importances", "Most important features", "Shares; all numbers are in the table.");
    List<Bar> bars = ranked.stream().map(i -> new Bar(i.name(), i.share())).toList();
    return new Bars(bars, 3).drawing(caption);
  }

  private Markup table() {
    Table table = new Table("Importances").column("Feature").numbers("Share");
    for (Importance i : ranked.subList(0, Math.min(MOST_ROWS, ranked.size()))) {
      table.row(i.name(), Numbers.decimals(i.share(), 4));
    }
    return Page.details("All " + ranked.size() + " features", table.markup());
  }
}
