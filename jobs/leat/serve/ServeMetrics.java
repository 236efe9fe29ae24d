package leat.serve;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** What the server counts, as Prometheus reads it. */
final class ServeMetrics {
  private static final double[] SECONDS = {
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests = counter("leat_requests", "Requests answered.", "path", "status");
  private final Histogram latency =
      Histogram.builder()
          .name("leat_request_seconds")
          .help("Time from a request's head to its answer.")
          .labelNames("path")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);
  private final Counter predictions =
      counter("leat_predictions", "Records scored, by what was decided.", "model", "decision");
  private final Counter refused =
      counter("leat_refused_records", "Records that were not scored.", "reason");
  private final Counter problems =
      counter("leat_problems", "Requests that were answered with a problem.", "reason");
  private final Counter unseen =
      counter(
          "leat_unseen_categories",
          "Values that the model does not tell from other rare ones.",
          "column");
  private final Counter logged =
      counter("leat_log_records", "Predictions of the log, written or left out.", "outcome");
  private final Gauge model =
      Gauge.builder()
          .name("leat_model_served")
          .help("1 for the model that is served.")
          .labelNames("version")
          .register(registry);

  private Counter counter(String name, String help, String... labels) {
    return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
  }

  void request(String path, int status, double seconds) {
    requests.labelValues(path, Integer.toString(status)).inc();
    latency.labelValues(path).observe(seconds);
  }

  void problem(Problem problem) {
    problems.labelValues(problem.reason()).inc();
  }

  void logged(String outcome, int records) {
    logged.labelValues(outcome).inc(records);
  }

  /** Counts what became of records. */
  void count(ServedModel served, List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Scored scored) {
        String decision = served.model().classes().get(scored.score().decision());
        predictions.labelValues(served.version(), decision).inc();
        served.categories().unseen(scored.typed(), column -> unseen.labelValues(column).inc());
      } else if (outcome instanceof Outcome.Refused broken) {
        broken.problems().forEach(problem -> refused.labelValues(reason(served, problem)).inc());
      }
    }
  }

  /** Only names of the contract are told: clients could make up any number of others. */
  private static String reason(ServedModel served, FieldProblem problem) {
    boolean known = served.columns().column(problem.field()).isPresent();
    return known ? problem.field() + ": " + problem.rule() : problem.rule();
  }

  /** All of it in Prometheus' text format. */
  byte[] text(ServedModel served) {
    model.clear();
    model.labelValues(served.version()).set(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(out, registry.scrape());
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write to memory", e);
    }
    return out.toByteArray();
  }
}
