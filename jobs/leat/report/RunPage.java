package leat.report;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import leat.Json;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RunRecord;
import leat.metrics.Metrics;

/** Puts the page of one run together, verdict first. */
final class RunPage {
  private final RunReport report;
  private final RunRecord run;

  RunPage(RunReport report) {
    this.report = report;
    this.run = report.run();
  }

  String html() {
    List<Markup> parts = new ArrayList<>();
    parts.add(summary());
    parts.add(Page.section("Where the rows went", RowFlow.of(rows())));
    if (!report.expectations().isEmpty()) {
      parts.add(
          Page.section(
              "What the data is expected to be", ExpectationTable.of(report.expectations())));
    }
    if (!report.leakage().isEmpty()) {
      parts.add(Page.section("What may give the label away", LeakageTable.of(report.leakage())));
    }
    if (report.gate() != null) {
      parts.add(Page.section("What the model had to pass", GateTable.of(report.gate())));
    }
    parts.add(Page.section("Jobs", jobs()));
    parts.add(
        report.metrics() == null
            ? Page.section("How it was run", facts())
            : Page.section("The model, and how it was run", Page.halves(model(), facts())));
    return Page.document("run report", run.pipeline() + " " + run.run(), subtitle(), parts);
  }

  private String subtitle() {
    return "%s · started %s".formatted(run.command(), Numbers.time(run.started()));
  }

  private List<JobRows> rows() {
    return run.jobs().stream()
        .filter(job -> job.rows() != null)
        .map(job -> new JobRows(job.job(), job.rows(), job.quarantineReasons()))
        .toList();
  }

  private Markup summary() {
    List<Markup> tiles = new ArrayList<>();
    tiles.add(Page.tile("Jobs", count(JobStatus.RAN) + " ran", otherJobs()));
    duration().ifPresent(d -> tiles.add(Page.tile("Took", d, "from start to end")));
    if (!rows().isEmpty()) {
      long in = rows().get(0).rows().in();
      long out = rows().stream().mapToLong(job -> job.rows().quarantined()).sum();
      tiles.add(Page.tile("Rows read", Numbers.count(in), Numbers.count(out) + " quarantined"));
    }
    judged()
        .ifPresent(
            m ->
                tiles.add(Page.tile("AUC", Numbers.figure(m.auc()), "on the " + part() + " rows")));
    String model = judged().map(m -> ", AUC " + Numbers.figure(m.auc())).orElse("");
    return Page.section(
        "In short: " + run.outcome() + model, Page.tiles(tiles), Page.remarks(remarks()));
  }

  private Optional<Metrics> judged() {
    return Optional.ofNullable(report.metrics()).flatMap(PartMetrics::judged);
  }

  private String part() {
    return report.metrics().judgedPart();
  }

  private long count(JobStatus status) {
    return run.jobs().stream().filter(job -> job.status() == status).count();
  }

  private String otherJobs() {
    List<String> others = new ArrayList<>();
    for (JobStatus status : List.of(JobStatus.UP_TO_DATE, JobStatus.FAILED, JobStatus.REFUSED)) {
      if (count(status) > 0) {
        others.add(count(status) + " " + name(status).replace('-', ' '));
      }
    }
    return others.isEmpty() ? "all of them" : String.join(", ", others);
  }

  private static String name(JobStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Optional<String> duration() {
    try {
      Duration took = Duration.between(Instant.parse(run.started()), Instant.parse(run.finished()));
      return Optional.of(Numbers.seconds(took.toMillis() / 1e3));
    } catch (DateTimeException | NullPointerException e) {
      return Optional.empty();
    }
  }

  private List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    boolean done = run.exitCode() == 0;
    if (run.message() != null && !run.message().isBlank()) {
      remarks.add(done ? Remark.plain(run.message()) : Remark.bad(run.message()));
    }
    if (!done) {
      remarks.add(Remark.bad("It ended with exit code " + run.exitCode() + "."));
    }
    if (report.modelVersion() != null) {
      remarks.add(Remark.good("Model " + report.modelVersion() + " is registered."));
    }
    if (report.gate() != null) {
      remarks.add(GateTable.remark(report.gate(), report.forced()));
    }
    if (!report.expectations().isEmpty()) {
      remarks.add(ExpectationTable.remark(report.expectations()));
    }
    LeakageTable.remark(report.leakage()).ifPresent(remarks::add);
    boolean holds = rows().stream().allMatch(job -> job.rows().holds());
    remarks.add(
        holds
            ? Remark.good("Every row is accounted for in every job.")
            : Remark.bad("The rows of a job do not add up: see the balance below."));
    return remarks;
  }

  private Markup jobs() {
    double longest = run.jobs().stream().mapToDouble(JobRecord::seconds).max().orElse(0);
    Table table = new Table("Jobs").column("Job").column("Status").column("Because").column("Time");
    for (JobRecord job : run.jobs()) {
      String status = name(job.status());
      table.row(
          job.job(),
          Markup.of("<span class=\"status {}\">{}</span>", status, status),
          job.because() == null ? "" : job.because(),
          timeBar(job.seconds(), longest));
    }
    return Markup.of("<div class=\"card\">{}</div>", table.markup());
  }

  private static Markup timeBar(double seconds, double longest) {
    return Markup.of(
        "<span class=\"time\"><span class=\"meter\" style=\"width:{}%\"></span></span><span class=\"duration\">{}</span>",
        Numbers.coordinate(longest == 0 ? 0 : 100 * seconds / longest), Numbers.seconds(seconds));
  }

  private Markup model() {
    String version = report.modelVersion() == null ? "not registered" : report.modelVersion();
    return Page.card(
        "Figures",
        "Version " + version + ". ↑ higher is better, ↓ lower.",
        MetricsTable.of(report.metrics()));
  }

  private Markup facts() {
    Facts facts = new Facts();
    facts.add("Run", run.run());
    facts.add("Command", run.command());
    facts.add("Seed", String.valueOf(run.seed()));
    facts.add("Started", Numbers.time(run.started()));
    facts.add("Finished", Numbers.time(run.finished()));
    new TreeMap<>(run.versions()).forEach(facts::add);
    Markup settings =
        run.settings().isEmpty()
            ? Markup.NONE
            : Page.details(
                "Settings, secrets masked",
                Markup.of("<pre tabindex=\"0\">{}</pre>", Json.document(run.settings())));
    return Page.card(
        "Run", "With these versions and settings.", Markup.all(facts.markup(), settings));
  }
}
