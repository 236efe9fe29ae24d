package leat.job;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import leat.Json;
import leat.expectations.ExpectationResult;
import leat.expectations.Verdict;
import leat.gate.ChampionRule;
import leat.gate.GateReport;
import leat.gate.RuleResult;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RunRecord;
import leat.metrics.Metrics;
import leat.report.PartMetrics;

/** What a run came to, on standard output. */
public final class RunSummary {
  private static final int MOST_REASONS = 5;

  private final PrintStream out;

  private RunSummary(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints it.
   *
   * @param report URI of the run's page
   * @param json whether as one JSON document
   */
  public static void print(RunRecord run, String report, boolean json) {
    if (json) {
      System.out.print(Json.document(run));
    } else {
      new RunSummary(System.out).text(run, report);
    }
    System.out.flush();
  }

  private void text(RunRecord run, String report) {
    out.println();
    run.jobs().forEach(this::job);
    RunPage.expectations(run).forEach(this::expectation);
    RunPage.metrics(run).map(PartMetrics::test).ifPresent(this::figures);
    RunPage.gate(run).ifPresent(gate -> gate(gate, RunPage.forced(run)));
    RunPage.model(run).ifPresent(version -> model(run, version));
    out.println("report    " + report);
  }

  private void job(JobRecord record) {
    String note = record.status() == JobStatus.UP_TO_DATE ? " (up to date)" : "";
    out.printf(Locale.ROOT, "%-9s %s%s%n", record.job(), Progress.rows(record.rows()), note);
    record.quarantineReasons().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_REASONS)
        .forEach(e -> out.printf(Locale.ROOT, "          %,7d  %s%n", e.getValue(), e.getKey()));
  }

  private void expectation(ExpectationResult result) {
    if (result.verdict() == Verdict.FAILED) {
      String message = result.message() == null ? "" : ". " + result.message();
      out.println("expected  " + result.name() + ": " + result.told() + message);
    }
  }

  /** How many rules were kept, and in words those that were not, and the one on production. */
  private void gate(GateReport gate, boolean forced) {
    int passed = gate.rules().size() - gate.failed().size();
    String note = forced ? ", promoted in spite of that" : "";
    out.printf(
        Locale.ROOT, "gate      %d of %d rules passed%s%n", passed, gate.rules().size(), note);
    gate.rules().stream()
        .filter(rule -> !rule.passed() || isComparison(gate, rule))
        .forEach(rule -> out.println("          " + rule.words()));
  }

  private static boolean isComparison(GateReport gate, RuleResult rule) {
    return gate.comparison() != null && rule.rule().equals(ChampionRule.NAME);
  }

  /** A version that was up to date may have been rolled back since. */
  private void model(RunRecord run, String version) {
    boolean promoted =
        run.jobs().stream()
            .anyMatch(job -> job.job().equals("register") && job.status() == JobStatus.RAN);
    String state = promoted ? "is in production" : "was registered before";
    out.println("model     version " + version + " " + state);
  }

  private void figures(Metrics test) {
    if (test.auc() != null && test.f1() != null) {
      out.printf(
          Locale.ROOT,
          "test      AUC %.4f, F1 %.4f, log loss %.4f on %,d rows%n",
          test.auc(),
          test.f1(),
          test.logLoss(),
          test.rows());
    } else if (test.accuracy() != null) {
      out.printf(
          Locale.ROOT, "test      accuracy %.4f on %,d rows%n", test.accuracy(), test.rows());
    }
  }
}
