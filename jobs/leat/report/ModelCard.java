package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leat.gate.RuleResult;
import leat.metrics.Interval;
import leat.metrics.Metric;
import leat.metrics.Metrics;
import leat.report.Remark.Tone;

/**
 * What a model is for, how good it is, for whom, and where it ends.
 *
 * <p>In the order of M. Mitchell and others, "Model cards for model reporting", 2019.
 */
final class ModelCard {
  private final ModelReport report;
  private final ModelFacts facts;
  private final Metrics metrics;
  private final Markdown card = new Markdown();

  ModelCard(ModelReport report) {
    this.report = report;
    this.facts = report.facts();
    this.metrics = report.metrics().judged().orElseThrow();
  }

  String markdown() {
    card.heading(1, "Model card: " + title());
    details();
    use();
    figures();
    new CardGroups(report, card).write();
    data();
    gate();
    limits();
    return card.toString();
  }

  private String title() {
    Release release = report.release();
    return release == null || release.version() == null
        ? facts.pipeline()
        : facts.pipeline() + ", model " + release.version();
  }

  private void details() {
    Training training = facts.training();
    List<String> settings = new ArrayList<>();
    training.settings().forEach((name, value) -> settings.add(name + " " + value));
    card.heading(2, "Model details");
    card.facts(
        "Owner",
        Objects.requireNonNullElse(facts.card().owner(), "nobody was named"),
        "Predicts",
        facts.label() + ": " + String.join(", ", report.curves().confusion().classes()),
        "Algorithm",
        training.algorithm(),
        "Settings",
        settings.isEmpty() ? null : String.join(", ", settings),
        "Calibration",
        training.decision() == null ? null : training.decision().calibration(),
        "Threshold",
        metrics.threshold() == null ? null : Numbers.plain(metrics.threshold()),
        "Trained",
        Numbers.time(facts.created()),
        "Run",
        facts.run());
  }

  private void use() {
    CardNotes notes = facts.card();
    card.heading(2, "Intended use");
    card.paragraph(
        Objects.requireNonNullElse(
            notes.intendedUse(), "Nothing was said: set model-card.intended-use."));
    if (!notes.notFor().isEmpty()) {
      card.paragraph("Not to be used for:").list(notes.notFor());
    }
  }

  private void figures() {
    card.heading(2, "Metrics");
    card.paragraph(
        "On %s %s rows, which nothing was fitted on or chosen by. Intervals are 95 %%."
            .formatted(Numbers.count(metrics.rows()), report.metrics().judgedPart()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Figure", "Value", "Interval"));
    for (Metric metric : Metric.values()) {
      if (metrics.value(metric) != null) {
        Interval interval = metrics.intervals().get(metric.key());
        rows.add(
            List.of(
                metric.title()
                    + (metric.higherIsBetter() ? " (higher is better)" : " (lower is better)"),
                Numbers.figure(metrics.value(metric)),
                interval == null ? Numbers.NONE : Numbers.range(interval)));
      }
    }
    card.table(rows);
  }

  private void data() {
    SplitSizes split = facts.split();
    card.heading(2, "Data");
    card.facts(
        "Training rows", Numbers.count(split.train()),
        "Validation rows", Numbers.count(split.validation()),
        "Test rows", Numbers.count(split.test()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Job", "Rows in", "Out", "Quarantined", "Duplicates", "Filtered"));
    for (JobRows job : facts.rows()) {
      rows.add(
          List.of(
              job.job(),
              Numbers.count(job.rows().in()),
              Numbers.count(job.rows().out()),
              Numbers.count(job.rows().quarantined()),
              Numbers.count(job.rows().duplicates()),
              Numbers.count(job.rows().filtered())));
    }
    card.table(rows);
    List<List<String>> columns = new ArrayList<>();
    columns.add(List.of("Column", "Taken as", "Why"));
    facts.features().forEach(f -> columns.add(List.of(f.column(), f.kind(), f.reason())));
    card.table(columns);
  }

  private void gate() {
    if (report.release() == null) {
      return;
    }
    card.heading(2, "Gate");
    card.list(ReleaseSection.remarks(report.release()).stream().map(Remark::text).toList());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Rule", "Verdict", "Found", "Required"));
    for (RuleResult rule : report.release().gate().rules()) {
      rows.add(
          List.of(rule.rule(), rule.passed() ? "passed" : "failed", rule.found(), rule.required()));
    }
    card.table(rows);
  }

  private void limits() {
    card.heading(2, "Limits and caveats");
    List<String> limits = new ArrayList<>(facts.card().limits());
    new ModelVerdict(report, metrics)
        .remarks().stream()
            .filter(remark -> remark.tone() == Tone.WARNING || remark.tone() == Tone.BAD)
            .forEach(remark -> limits.add(remark.text()));
    limits.add(
        "Figures hold for rows like the test rows; what changes after them is told by monitoring.");
    card.list(limits);
  }
}
