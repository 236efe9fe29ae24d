package leat.report;

import java.util.ArrayList;
import java.util.List;
import leat.metrics.ClassCurves;
import leat.metrics.ConfusionMatrix;
import leat.metrics.Metrics;

/** Puts the page of one model together, verdict first. */
final class ModelPage {
  private final ModelReport report;
  private final ModelFacts facts;
  private final Metrics metrics;
  private final Contents contents = new Contents();

  ModelPage(ModelReport report) {
    this.report = report;
    this.facts = report.facts();
    this.metrics =
        report
            .metrics()
            .judged()
            .orElseThrow(() -> new IllegalArgumentException("Cannot report a model: no figures"));
  }

  String html() {
    contents.add("verdict", "In short: " + verdict(), summary());
    if (report.release() != null) {
      contents.add("gate", "Compared with production", ReleaseSection.of(report.release()));
    }
    contents.add("figures", "How good it is", new FiguresSection(report, metrics).markup());
    report
        .steps()
        .ifPresent(steps -> contents.add("explore", "Move the threshold", explorer(steps)));
    gains();
    groups();
    why();
    contents.add("training", "How it was trained", new TrainingSection(facts).markup());
    contents.add("data", "What it learned from", data());
    contents.add("rows", "Where the rows went", RowFlow.of(facts.rows()));
    return Page.document("model report", title(), subtitle(), contents.parts());
  }

  private String title() {
    Release release = report.release();
    return release == null || release.version() == null
        ? facts.pipeline()
        : facts.pipeline() + ", model " + release.version();
  }

  private String subtitle() {
    return "Predicts “%s” · %s · run %s · %s"
        .formatted(
            facts.label(),
            facts.training().algorithm(),
            facts.run(),
            Numbers.time(facts.created()));
  }

  private String verdict() {
    String auc = metrics.auc() == null ? "is not defined" : Numbers.figure(metrics.auc());
    String figure = report.metrics().judgedPart() + " AUC " + auc;
    if (report.release() == null) {
      return figure;
    }
    return report.release().told() + ", " + figure;
  }

  private Markup summary() {
    return Markup.all(
        KeyFigures.of(metrics), Page.remarks(new ModelVerdict(report, metrics).remarks()));
  }

  private Markup explorer(ThresholdSteps steps) {
    ConfusionMatrix matrix = report.curves().confusion();
    Decided exact = Decided.exact(metrics, steps);
    return new Explorer(steps, exact, metrics.threshold(), facts.costs(), matrix.classes())
        .markup();
  }

  private void gains() {
    ClassCurves curves = report.curves().classes().get(0);
    if (report.curves().classes().size() > 1 || curves.costs().isEmpty()) {
      return;
    }
    List<Markup> cards = new ArrayList<>(GainsSection.cards(curves.gains(), curves.name()));
    cards.add(CostChart.card(curves.costs()));
    contents.add("gains", "What it gains", Page.halves(cards.toArray(Markup[]::new)));
  }

  private void groups() {
    if (!report.segments().isEmpty()) {
      contents.add("segments", "For whom it works", SegmentTable.card(report.segments()));
    }
    if (!report.fairness().isEmpty()) {
      Markup[] cards = report.fairness().stream().map(FairnessTable::card).toArray(Markup[]::new);
      contents.add("fairness", "Whether it is fair", Page.stack(cards));
    }
  }

  /** What single predictions and all of them are owed to; coefficients too. */
  private void why() {
    List<Markup> learned = new ArrayList<>();
    if (!facts.importances().isEmpty()) {
      learned.add(new ImportanceChart(facts.importances()).card());
    }
    if (!facts.coefficients().isEmpty()) {
      learned.add(new CoefficientChart(facts.coefficients()).card());
    }
    if (report.explanation() != null) {
      List<String> names = report.curves().classes().stream().map(ClassCurves::name).toList();
      ExplanationSection section = new ExplanationSection(report.explanation(), names);
      contents.add("why", "Why it says so", section.markup(learned));
    } else if (!learned.isEmpty()) {
      contents.add("why", "Why it says so", Page.halves(learned.toArray(Markup[]::new)));
    }
  }

  private Markup data() {
    Table table = new Table("Columns").column("Column").column("Taken as").column("Why");
    for (FeatureDecision decision : facts.features()) {
      table.row(decision.column(), decision.kind(), decision.reason());
    }
    Markup columns =
        Page.card(
            "Columns", "What became of each column, decided on training rows.", table.markup());
    return facts.leakage().isEmpty()
        ? columns
        : Page.halves(columns, LeakageTable.of(facts.leakage()));
  }
}
