package leat.report;

import leat.metrics.Metrics;
import leat.metrics.MulticlassMetrics;

/** The figures of each part, and the curves of the judged one. */
final class FiguresSection {
  private final ModelReport report;
  private final Metrics metrics;

  FiguresSection(ModelReport report, Metrics metrics) {
    this.report = report;
    this.metrics = metrics;
  }

  Markup markup() {
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
    return Markup.all(
        Page.halves(parts(), Page.stack(confusion(), histogram)),
        Page.thirds(roc, precisionRecall, calibration));
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
}
