package leat.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import leat.LeatException;
import leat.config.RegisterSettings;
import leat.contract.Contract;
import leat.metrics.Metric;
import leat.metrics.Metrics;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.scoring.TypedScores;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import leat.workspace.Workspace;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Compares a new model with the one in production, on the same test rows.
 *
 * @param workspace where the model in production lies
 * @param settings what is compared
 */
record Gate(Workspace workspace, RegisterSettings settings) {

  /**
   * The verdict; the first model of a pipeline has nothing to be compared with.
   *
   * @param metrics content of the new model's metrics file
   * @param test cleaned test rows with label class and weight
   */
  GateVerdict of(JsonNode metrics, PortableModel challenger, Dataset<Row> test) {
    Metric metric = Metric.named(settings.metric());
    double own = Metrics.read(metrics.path("test")).value(settings.metric());
    if (Double.isNaN(own)) {
      String reason = "%s is not defined on the test rows".formatted(settings.metric());
      return new GateVerdict(settings.metric(), own, null, null, reason);
    }
    Optional<Promotion> production = workspace.registry().production();
    if (production.isEmpty()) {
      return new GateVerdict(settings.metric(), own, null, null, "");
    }
    String version = production.get().model();
    double champion = champion(version, challenger, test);
    double loss = -metric.gain(champion, own);
    String refusal = loss > settings.maxLoss() ? worse(own, champion, version) : "";
    return new GateVerdict(settings.metric(), own, champion, version, refusal);
  }

  private double champion(String version, PortableModel challenger, Dataset<Row> test) {
    ModelVersion model =
        workspace
            .models()
            .find(version)
            .orElseThrow(() -> LeatException.modelRefused(unscorable(version, "it is gone")));
    PortableModel champion = ModelJson.read(workspace.models().readText(model, "model.json"));
    difference(champion, challenger)
        .ifPresent(
            reason -> {
              throw LeatException.modelRefused(unscorable(version, reason));
            });
    return TypedScores.of(test, champion).metrics(champion).value(settings.metric());
  }

  /** Why rows of the challenger's contract are none that the champion can be judged on. */
  private static Optional<String> difference(PortableModel champion, PortableModel challenger) {
    if (!champion.classes().equals(challenger.classes())) {
      return Optional.of("it has classes " + champion.classes() + ", not " + challenger.classes());
    }
    return champion.encoding().columns().stream()
        .flatMap(name -> difference(champion.columns(), challenger.columns(), name).stream())
        .findFirst();
  }

  private static Optional<String> difference(Contract before, Contract now, String name) {
    String wanted = type(before, name);
    String found = type(now, name);
    return wanted.equals(found)
        ? Optional.empty()
        : Optional.of("its column \"%s\" is %s, and now %s".formatted(name, wanted, found));
  }

  private static String type(Contract contract, String name) {
    return contract
        .column(name)
        .map(column -> column.type().name().toLowerCase(Locale.ROOT))
        .orElse("left out");
  }

  private static String unscorable(String version, String reason) {
    return "Cannot compare with model %s in production: %s. Roll back to a model that can be scored, or name the pipeline otherwise"
        .formatted(version, reason);
  }

  private String worse(double own, double champion, String version) {
    return String.format(
        Locale.ROOT,
        "test %s %.6f is worse than %.6f of model %s in production on the same rows, by more than"
            + " register.max-loss = %s",
        settings.metric(),
        own,
        champion,
        version,
        settings.maxLoss());
  }
}
