package leat.report;

import java.util.ArrayList;
import java.util.List;
import leat.explain.Explanation;
import leat.explain.FeatureImportance;
import leat.explain.GlobalShap;
import leat.explain.Space;
import leat.metrics.Metric;
import leat.report.Bars.Bar;
import leat.report.Svg.Caption;

/** What predictions are owed to: over many rows, by column, and of chosen rows. */
final class ExplanationSection {
  private final Explanation explanation;
  private final List<String> outcomes;

  /**
   * A section.
   *
   * @param outcomes names of the classes whose probabilities effects tell
   */
  ExplanationSection(Explanation explanation, List<String> outcomes) {
    this.explanation = explanation;
    this.outcomes = outcomes;
  }

  /**
   * Charts, tables and rows.
   *
   * @param learned cards on what the model is made of, beside those on what it says
   */
  Markup markup(List<Markup> learned) {
    List<Markup> parts = new ArrayList<>();
    List<Markup> overall = new ArrayList<>(List.of(permutation()));
    if (explanation.shap() != null) {
      overall.add(shap(explanation.shap()));
    }
    parts.add(
        learned.isEmpty()
            ? Page.halves(overall.toArray(Markup[]::new))
            : Page.halves(
                Page.stack(overall.toArray(Markup[]::new)),
                Page.stack(learned.toArray(Markup[]::new))));
    if (explanation.obstacle() != null) {
      parts.add(Markup.of("<p class=\"hint\">{}</p>", explanation.obstacle()));
    }
    if (!explanation.effects().isEmpty()) {
      parts.add(Page.thirds(EffectChart.cards(explanation.effects(), outcomes)));
    }
    if (!explanation.rows().isEmpty()) {
      parts.add(ReasonsTable.of(explanation.rows()));
    }
    return Page.stack(parts.toArray(Markup[]::new));
  }

  private Markup permutation() {
    String metric = Metric.named(explanation.metric()).title();
    Table table =
        new Table("Importance by permutation").column("Column").numbers(metric + " gets worse by");
    List<Bar> bars = new ArrayList<>();
    for (FeatureImportance one : explanation.permutation()) {
      table.row(one.column(), drop(one));
      bar(one, bars);
    }
    Caption caption =
        new Caption(
            "permutation",
            "Importance by permutation",
            "By how much %s gets worse without each column; all numbers are in the table."
                .formatted(metric));
    return Page.card(
        "What the figures would lose",
        "By how much %s gets worse where a column’s values are dealt out anew among %s test rows. Lines: 95\u00A0%% intervals."
            .formatted(metric, Numbers.count(explanation.sample())),
        Markup.all(
            new Bars(bars, 4).drawing(caption),
            Page.details("All " + explanation.permutation().size() + " columns", table.markup())));
  }

  private static void bar(FeatureImportance one, List<Bar> bars) {
    if (one.drop() == null) {
      return;
    }
    bars.add(
        one.interval() == null
            ? new Bar(one.column(), one.drop())
            : new Bar(one.column(), one.drop(), one.interval().low(), one.interval().high()));
  }

  private static Markup drop(FeatureImportance one) {
    return Markup.of(
        "{}{}",
        Numbers.figure(one.drop()),
        one.interval() == null
            ? Markup.NONE
            : Markup.of("<small>{}</small>", Numbers.range(one.interval())));
  }

  private static Markup shap(GlobalShap shap) {
    Table table = new Table("Mean contributions").column("Column").numbers("Mean contribution");
    shap.columns().forEach(c -> table.row(c.column(), Numbers.figure(c.value())));
    String unit = shap.space() == Space.MARGIN ? "log-odds" : "probability";
    Caption caption =
        new Caption(
            "shap",
            "Mean contributions",
            "Mean size of each column's contribution; all numbers are in the table.");
    List<Bar> bars = shap.columns().stream().map(c -> new Bar(c.column(), c.value())).toList();
    return Page.card(
        "What predictions are made of",
        "Mean size of each column’s Shapley value, in %s, over %s."
            .formatted(unit, Numbers.counted(shap.rows(), "test row")),
        Markup.all(
            new Bars(bars, 4).drawing(caption),
            Page.details("All " + shap.columns().size() + " columns", table.markup())));
  }
}
