package leat.report;

import java.util.Comparator;
import java.util.List;
import leat.report.Bars.Bar;
import leat.report.Svg.Caption;

/** The largest coefficients as bars to either side, and all of them as a table. */
final class CoefficientChart {
  private static final int MOST_ROWS = 500;

  private final List<Coefficient> ranked;

  CoefficientChart(List<Coefficient> coefficients) {
    this.ranked =
        coefficients.stream()
            .sorted(
                Comparator.comparingDouble((Coefficient c) -> -Math.abs(c.scaled()))
                    .thenComparing(Coefficient::name))
            .toList();
  }

  Markup card() {
    return Page.card(
        ranked.size() > Bars.MOST ? "Largest " + Bars.MOST + " coefficients" : "Coefficients",
        "Change of the log-odds per standard deviation of the feature, other features held.",
        Markup.all(chart(), table()));
  }

  private Markup chart() {
    Caption caption =
        new Caption(
            "coefficients",
            "Largest coefficients",
            "Change of the log-odds per standard deviation; all numbers are in the table.");
    List<Bar> bars = ranked.stream().map(c -> new Bar(c.name(), c.scaled())).toList();
    return new Bars(bars, 3).drawing(caption);
  }

  private Markup table() {
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
}
