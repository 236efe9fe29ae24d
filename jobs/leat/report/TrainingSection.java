package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leat.metrics.Metric;
import leat.report.SearchFacts.TrialFacts;

/** How the model was found: what was tried, what was chosen, and how its scores decide. */
final class TrainingSection {
  private static final int MOST_TRIALS = 200;

  private final Training training;
  private final SplitSizes split;

  TrainingSection(ModelFacts facts) {
    this.training = facts.training();
    this.split = facts.split();
  }

  /** One sentence where something went wrong; nothing otherwise. */
  static List<Remark> remarks(Training training) {
    List<Remark> remarks = new ArrayList<>();
    if (!training.converged()) {
      remarks.add(
          Remark.bad(
              "Training did not converge in %s iterations: raise max-iterations or regularise."
                  .formatted(Numbers.count(training.iterations()))));
    }
    if (training.decision() != null && !training.decision().isReached()) {
      remarks.add(
          Remark.warning(
              "No threshold keeps the %s that was asked for on held-out rows; the nearest was taken."
                  .formatted(training.decision().by())));
    }
    return remarks;
  }

  Markup markup() {
    Markup chosen = Page.stack(chosen(), decision());
    return training.search() == null ? chosen : Page.halves(trials(training.search()), chosen);
  }

  private Markup trials(SearchFacts search) {
    Metric metric = Metric.named(search.metric());
    Table table =
        new Table("Trials")
            .column("No.")
            .column("Candidate")
            .numbers(metric.title())
            .numbers("Time");
    List<TrialFacts> trials = search.trials();
    for (int i = 0; i < Math.min(MOST_TRIALS, trials.size()); i++) {
      TrialFacts trial = trials.get(i);
      table.row(
          String.valueOf(i + 1),
          candidate(trial, i == search.selected()),
          figure(trial),
          Numbers.seconds(trial.seconds()));
    }
    return Page.card("Candidates", searched(search, metric), table.markup());
  }

  private static String searched(SearchFacts search, Metric metric) {
    String on =
        search.heldOut().equals("nothing")
            ? "not compared, for want of held-out rows"
            : "compared by %s on %s".formatted(metric.title(), search.heldOut());
    String stopped =
        search.stopped() == null ? "" : " Not all were tried: " + search.stopped() + ".";
    return "%s, %s; %s in %s.%s"
        .formatted(
            Numbers.counted(search.trials().size(), "candidate"),
            on,
            Numbers.counted(search.fits(), "fit"),
            Numbers.seconds(search.seconds()),
            stopped);
  }

  private static Markup candidate(TrialFacts trial, boolean isSelected) {
    List<String> notes = new ArrayList<>();
    if (!trial.settings().isEmpty()) {
      notes.add(trial.settings());
    }
    if (trial.reason() != null) {
      notes.add(trial.status() + ": " + trial.reason());
    }
    notes.addAll(trial.warnings());
    return Markup.of(
        "{}{}<small>{}</small>",
        trial.algorithm().replace('-', ' '),
        isSelected ? new Markup(" <b class=\"chosen\">chosen</b>") : Markup.NONE,
        String.join("; ", notes));
  }

  private static Markup figure(TrialFacts trial) {
    return trial.standardError() == null
        ? Markup.of("{}", Numbers.figure(trial.metric()))
        : Markup.of(
            "{}<small>± {}</small>",
            Numbers.figure(trial.metric()),
            Numbers.figure(trial.standardError()));
  }

  private Markup chosen() {
    Facts facts = new Facts();
    training.settings().forEach(facts::add);
    facts.add("Iterations", Numbers.count(training.iterations()));
    facts.add("Converged", training.converged() ? "yes" : "no");
    facts.add("Fitted in", Numbers.seconds(training.seconds()));
    facts.add("Training rows", share(split.train()));
    facts.add("Validation rows", share(split.validation()));
    facts.add("Test rows", share(split.test()));
    return Page.card("Settings", "What was chosen: " + training.algorithm() + ".", facts.markup());
  }

  private String share(long rows) {
    return Numbers.count(rows) + " (" + Numbers.percent(rows, split.all()) + ")";
  }

  private Markup decision() {
    DecisionFacts decision = training.decision();
    if (decision == null) {
      return Markup.NONE;
    }
    Facts facts = new Facts();
    facts.add("Calibration", decision.calibration());
    for (Map.Entry<String, Double> loss : decision.losses().entrySet()) {
      facts.add("Log loss with " + loss.getKey(), Numbers.figure(loss.getValue()));
    }
    facts.add("Threshold chosen by", decision.by());
    if (decision.interval() != null) {
      facts.add("95\u00A0% of resamples put it at", Numbers.range(decision.interval()));
    }
    return Page.card(
        "From scores to decisions", "Learned from rows that no fit had seen.", facts.markup());
  }
}
