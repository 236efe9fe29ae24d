package leat.report;

import java.util.ArrayList;
import java.util.List;
import leat.metrics.Metrics;
import leat.metrics.MulticlassMetrics;

/** Puts the page of one model together, verdict first. */
final class ModelPage {
  private final ModelReport report;
  private final Metrics metrics;

  ModelPage(ModelReport report) {
    this.report = report;
    this.metrics =
        report
            .metrics()
            .judged()
            .orElseThrow(() -> new IllegalArgumentException("Cannot report a model: no figures"));
  }

  String html() {
    List<Markup> parts = new ArrayList<>();
    parts.add(summary());
    parts.add(Page.section("How good it is", figures()));
    parts.add(Page.section("What it learned", learned()));
    parts.add(Page.section("Where the rows went", RowFlow.of(report.rows())));
    parts.add(Page.section("How it was made", made()));
    return Page.document("model report", title(), subtitle(), parts);
  }

  private String title() {
    return report.pipeline() + " " + report.version();
  }

  private String subtitle() {
    return "Predicts “%s” · %s · %s"
        .formatted(report.label(), report.training().algorithm(), Numbers.time(report.created()));
  }

  private Markup summary() {
    List<Markup> tiles =
        List.of(
            Page.tile("AUC", Numbers.figure(metrics.auc()), "0.5 is guessing, 1 is perfect"),
            Page.tile("F1", Numbers.figure(metrics.f1()), threshold()),
            Page.tile("PR AUC", Numbers.figure(metrics.prAuc()), "average precision"),
            Page.tile("Log loss", Numbers.figure(metrics.logLoss()), "lower is better"));
    return Page.section(
        "In short: " + report.metrics().judgedPart() + " AUC " + Numbers.figure(metrics.auc()),
        Page.tiles(tiles),
        Page.remarks(new ModelVerdict(report, metrics).remarks()));
  }

  private String threshold() {
    return metrics.threshold() == null
        ? "mean of all classes"
        : "at threshold " + Numbers.plain(metrics.threshold());
  }

  private Markup figures() {
    List<Markup> cards = new ArrayList<>();
    cards.add(
        Page.card(
            "Figures",
            "Test rows were never fitted on, nor used to choose anything.",
            MetricsTable.of(report.metrics())));
    if (metrics instanceof MulticlassMetrics classes) {
      cards.add(
          Page.card("By class", "Each class against the rest.", MetricsTable.classes(classes)));
    }
    cards.add(
        Page.card(
            "Confusion matrix",
            "Rows of each class by what was decided on the "
                + report.metrics().judgedPart()
                + " rows.",
            ConfusionTable.of(report.curves().confusion())));
    cards.add(CurveChart.roc(report.curves(), metrics));
    cards.add(CurveChart.precisionRecall(report.curves(), metrics));
    cards.add(CalibrationChart.of(report.curves()));
    if (metrics.threshold() != null) {
      cards.add(HistogramChart.of(report.curves(), metrics.threshold()));
    }
    return Page.grid(cards);
  }

  private Markup learned() {
    List<Markup> cards = new ArrayList<>();
    if (!report.coefficients().isEmpty()) {
      cards.add(new CoefficientChart(report.coefficients()).card());
    }
    Table table = new Table("Columns").column("Column").column("Taken as").column("Why");
    for (FeatureDecision decision : report.features()) {
      table.row(decision.column(), decision.kind(), decision.reason());
    }
    cards.add(
        Page.card(
            "Columns", "What became of each column, decided on training rows.", table.markup()));
    return Page.grid(cards);
  }

  private Markup made() {
    Training training = report.training();
    Facts facts = new Facts();
    facts.add("Algorithm", training.algorithm());
    training.settings().forEach(facts::add);
    facts.add("Iterations", Numbers.count(training.iterations()));
    facts.add("Converged", training.converged() ? "yes" : "no");
    facts.add("Fitted in", Numbers.seconds(training.seconds()));
    SplitSizes split = report.split();
    facts.add("Training rows", share(split.train()));
    facts.add("Validation rows", share(split.validation()));
    facts.add("Test rows", share(split.test()));
    return Page.grid(List.of(Markup.of("<div class=\"card\">{}</div>", facts.markup())));
  }

  private String share(long rows) {
    return Numbers.count(rows) + " (" + Numbers.percent(rows, report.split().all()) + ")";
  }
}
