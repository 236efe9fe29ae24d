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
    if (!report.segments().isEmpty() || !report.fairness().isEmpty()) {
      parts.add(Page.section("Whom it works for", groups()));
    }
    parts.add(Page.section("What it learned", learned()));
    parts.add(Page.section("Where the rows went", RowFlow.of(report.rows())));
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
        "In short: " + report.metrics().judgedPart() + " AUC " + auc(),
        Page.tiles(tiles),
        Page.remarks(new ModelVerdict(report, metrics).remarks()));
  }

  private String auc() {
    return metrics.auc() == null ? "is not defined" : Numbers.figure(metrics.auc());
  }

  private String threshold() {
    return metrics.threshold() == null
        ? "mean of all classes"
        : "at threshold " + Numbers.plain(metrics.threshold());
  }

  private Markup figures() {
    Markup roc = CurveChart.roc(report.curves(), metrics);
    Markup precisionRecall = CurveChart.precisionRecall(report.curves(), metrics);
    Markup calibration = CalibrationChart.of(report.curves());
    if (metrics instanceof MulticlassMetrics all) {
      Markup classes =
          Page.card("By class", "Each class against the rest.", MetricsTable.classes(all));
      return Markup.all(
          Page.halves(parts(), Page.stack(classes, confusion())),
          Page.thirds(roc, precisionRecall, calibration));
    }
    Markup histogram = HistogramChart.of(report.curves(), metrics.threshold());
    return Page.thirds(parts(), confusion(), histogram, roc, precisionRecall, calibration);
  }

  private Markup parts() {
    return Page.card(
        "Figures",
        "Nothing was fitted on or chosen by test rows. ↑\u00A0higher is better, ↓\u00A0lower.",
        MetricsTable.of(report.metrics()));
  }

  private Markup confusion() {
    return Page.card(
        "Confusion matrix",
        "Decisions on the " + report.metrics().judgedPart() + " rows; % of the class.",
        ConfusionTable.of(report.curves().confusion()));
  }

  private Markup groups() {
    List<Markup> cards = new ArrayList<>();
    report.fairness().stream().map(FairnessTable::card).forEach(cards::add);
    if (!report.segments().isEmpty()) {
      cards.add(SegmentTable.card(report.segments()));
    }
    return Page.stack(cards.toArray(Markup[]::new));
  }

  private Markup learned() {
    if (!report.importances().isEmpty()) {
      Markup importances = new ImportanceChart(report.importances()).card();
      return Page.halves(importances, Page.stack(columns(), training()));
    }
    return report.coefficients().isEmpty()
        ? Page.halves(columns(), training())
        : Page.halves(
            new CoefficientChart(report.coefficients()).card(), Page.stack(columns(), training()));
  }

  private Markup columns() {
    Table table = new Table("Columns").column("Column").column("Taken as").column("Why");
    for (FeatureDecision decision : report.features()) {
      table.row(decision.column(), decision.kind(), decision.reason());
    }
    return Page.card(
        "Columns", "What became of each column, decided on training rows.", table.markup());
  }

  private Markup training() {
    Training training = report.training();
    Facts facts = new Facts();
    training.settings().forEach(facts::add);
    facts.add("Iterations", Numbers.count(training.iterations()));
    facts.add("Converged", training.converged() ? "yes" : "no");
    facts.add("Fitted in", Numbers.seconds(training.seconds()));
    SplitSizes split = report.split();
    facts.add("Training rows", share(split.train()));
    facts.add("Validation rows", share(split.validation()));
    facts.add("Test rows", share(split.test()));
    return Page.card("Training", "Fitted by " + training.algorithm() + ".", facts.markup());
  }

  private String share(long rows) {
    return Numbers.count(rows) + " (" + Numbers.percent(rows, report.split().all()) + ")";
  }
}
