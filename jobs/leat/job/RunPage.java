package leat.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import leat.Json;
import leat.expectations.ExpectationResult;
import leat.gate.GateReport;
import leat.leakage.Finding;
import leat.ledger.JobRecord;
import leat.ledger.RunRecord;
import leat.metrics.Metrics;
import leat.report.PartMetrics;
import leat.report.RunReport;
import leat.workspace.Workspace;

/** What a run's record says of its model, and the run's page. */
final class RunPage {
  private RunPage() {}

  /** Writes the page beside the record; gives its URI. */
  static String write(Workspace workspace, RunRecord run) {
    String version = model(run).orElse(null);
    PartMetrics metrics = metrics(run).orElse(null);
    String html =
        new RunReport(
                run,
                version,
                metrics,
                expectations(run),
                leakage(run),
                gate(run).orElse(null),
                forced(run))
            .html();
    workspace.runs().writeText(run.run(), "report.html", html);
    return workspace.runs().path(run.run(), "report.html");
  }

  /** The version that the run registered or found up to date. */
  static Optional<String> model(RunRecord run) {
    return detail(run, "register").map(d -> d.path("model").asText(null));
  }

  /** The figures of the run's model. */
  static Optional<PartMetrics> metrics(RunRecord run) {
    return detail(run, "evaluate")
        .map(d -> new PartMetrics(part(d, "train"), part(d, "validation"), part(d, "test")));
  }

  /** What came of each expectation. */
  static List<ExpectationResult> expectations(RunRecord run) {
    return detail(run, "clean")
        .map(d -> d.path("expectations"))
        .filter(JsonNode::isArray)
        .map(results -> List.of(Json.bind(results, ExpectationResult[].class)))
        .orElse(List.of());
  }

  /** What the leakage scan found. */
  static List<Finding> leakage(RunRecord run) {
    return detail(run, "features")
        .map(d -> d.path("leakage"))
        .filter(JsonNode::isArray)
        .map(findings -> List.of(Json.bind(findings, Finding[].class)))
        .orElse(List.of());
  }

  /** What came of each rule of the gate. */
  static Optional<GateReport> gate(RunRecord run) {
    return detail(run, "register").flatMap(d -> GateReport.read(d.path("gate")));
  }

  /** Whether the model was promoted in spite of failed rules. */
  static boolean forced(RunRecord run) {
    return detail(run, "register").filter(d -> d.path("forced").asBoolean()).isPresent();
  }

  private static Metrics part(JsonNode detail, String part) {
    JsonNode metrics = detail.path(part);
    return metrics.isObject() ? Metrics.read(metrics) : null;
  }

  private static Optional<JsonNode> detail(RunRecord run, String job) {
    return run.jobs().stream()
        .filter(record -> record.job().equals(job))
        .map(JobRecord::detail)
        .filter(JsonNode::isObject)
        .findFirst();
  }
}
