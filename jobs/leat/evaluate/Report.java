package leat.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.job.JobContext;
import leat.job.QuarantineReasons;
import leat.ledger.RowBalance;
import leat.metrics.Curves;
import leat.model.LogisticModel;
import leat.model.PortableModel;
import leat.model.TreeModel;
import leat.report.Coefficient;
import leat.report.FeatureDecision;
import leat.report.Importance;
import leat.report.JobRows;
import leat.report.ModelReport;
import leat.report.PartMetrics;
import leat.report.SplitSizes;
import leat.report.Training;
import leat.workspace.Manifest;

/**
 * Gathers what the page shows from the manifests of all jobs before.
 *
 * @param context the job's
 * @param settings the job's
 * @param model the model that is judged
 */
record Report(JobContext context, EvaluateJobSettings settings, PortableModel model) {

  ModelReport of(PartMetrics metrics, Curves curves, ByGroup byGroup) {
    return new ModelReport(
        settings.pipeline(),
        "run " + context.run(),
        context.input("train").manifest().created(),
        settings.label(),
        metrics,
        curves,
        coefficients(),
        importances(),
        training(),
        rows(),
        decisions(),
        split(),
        byGroup.segments(),
        byGroup.fairness());
  }

  private JsonNode result(String job) {
    return context.input(job).manifest().detail().path("result");
  }

  private Training training() {
    JsonNode result = result("train");
    JsonNode trial = result.path("trials").path(result.path("selected").asInt());
    Map<String, String> shown = new LinkedHashMap<>();
    trial
        .path("settings")
        .properties()
        .forEach(e -> shown.put(e.getKey().replace('_', '-'), e.getValue().asText()));
    JsonNode last = result.path("refit").isObject() ? result.path("refit") : trial;
    return new Training(
        trial.path("algorithm").asText().replace('-', ' '),
        shown,
        last.path("iterations").asInt(),
        last.path("converged").asBoolean(),
        trial.path("seconds").asDouble());
  }

  private List<JobRows> rows() {
    List<JobRows> rows = new ArrayList<>();
    for (String job : List.of("ingest", "clean", "features", "train")) {
      Manifest manifest = context.input(job).manifest();
      RowBalance balance = manifest.rows();
      rows.add(new JobRows(job, balance, QuarantineReasons.in(result(job))));
    }
    return rows;
  }

  private List<FeatureDecision> decisions() {
    return List.of(Json.bind(result("features").path("decisions"), FeatureDecision[].class));
  }

  private SplitSizes split() {
    JsonNode parts = result("features").path("parts");
    return new SplitSizes(
        parts.path("train").asLong(),
        parts.path("validation").asLong(),
        parts.path("test").asLong());
  }

  private List<Importance> importances() {
    List<Importance> importances = new ArrayList<>();
    if (model.estimator().uncalibrated() instanceof TreeModel trees) {
      double[] shares = trees.importances();
      for (int slot = 0; slot < shares.length; slot++) {
        importances.add(new Importance(model.encoding().slotNames().get(slot), shares[slot]));
      }
    }
    return importances;
  }

  private List<Coefficient> coefficients() {
    List<Coefficient> coefficients = new ArrayList<>();
    if (model.estimator().uncalibrated() instanceof LogisticModel logistic) {
      String text = context.workspace().readText(context.input("train"), "deviations.json");
      double[] deviations = Json.read(text, double[].class);
      List<String> names = model.encoding().slotNames();
      double[][] values = logistic.coefficients();
      for (int k = 0; k < values.length; k++) {
        String suffix = values.length == 1 ? "" : " (" + model.classes().get(k) + ")";
        for (int slot = 0; slot < names.size(); slot++) {
          double value = values[k][slot];
          coefficients.add(
              new Coefficient(names.get(slot) + suffix, value, value * deviations[slot]));
        }
      }
    }
    return coefficients;
  }
}
