package leat.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import leat.Json;
import leat.LeatException;
import leat.config.SplitSettings;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.ValueRules;
import leat.gate.SplitDefinition;
import leat.model.ContractFit;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.workspace.ModelVersion;
import leat.workspace.Workspace;

/**
 * The model in production, as far as a new one can be compared with it.
 *
 * @param version its version
 * @param model as it was published; null where it cannot be read
 * @param problem why it is no measure for the new model, and what to do; empty where it is
 */
record Champion(String version, PortableModel model, String problem) {
  private static final String MEASURABLE =
      ". Roll back to a model that can be scored, or name the pipeline otherwise";
  private static final String SAME_SPLIT =
      ", so that model %s may have been fitted to rows that are test rows now. Split as before, or"
          + " compare what both were judged by, and promote with --force --reason \"...\"";

  /**
   * Reads the model and looks whether it can be compared with a new one.
   *
   * @param split how the rows are divided that the new one is judged on
   */
  static Champion of(
      Workspace workspace, String version, PortableModel challenger, SplitDefinition split) {
    PortableModel model;
    ModelVersion published;
    try {
      Optional<ModelVersion> found = workspace.models().find(version);
      if (found.isEmpty()) {
        return new Champion(version, null, "it is gone" + MEASURABLE);
      }
      published = found.get();
      workspace.models().verify(published);
      model = ModelJson.read(workspace.models().readText(published, "model.json"));
    } catch (LeatException unreadable) {
      return new Champion(version, null, unreadable.getMessage() + MEASURABLE);
    }
    String problem =
        difference(model, challenger)
            .map(reason -> reason + MEASURABLE)
            .or(() -> seen(workspace, published, split))
            .orElse("");
    return new Champion(version, model, problem);
  }

  /** Whether it is a measure. */
  boolean isComparable() {
    return problem.isEmpty();
  }

  /** Why rows of the challenger's contract are none that the champion can be judged on. */
  private static Optional<String> difference(PortableModel champion, PortableModel challenger) {
    if (!champion.classes().equals(challenger.classes())) {
      return Optional.of("it has classes " + champion.classes() + ", not " + challenger.classes());
    }
    if (!label(champion).equals(label(challenger))) {
      return Optional.of("its label is read by other rules, or is another column");
    }
    return ContractFit.differences(champion, challenger.columns()).stream().findFirst();
  }

  private static List<Object> label(PortableModel model) {
    Column label = model.columns().label();
    return List.of(label.name(), label.type(), label.rules());
  }

  /** Columns that the champion reads whose values were cleaned by other rules than its own. */
  List<String> readOtherwise(Contract now) {
    return model.encoding().columns().stream()
        .filter(name -> !rules(now, name).equals(rules(model.columns(), name)))
        .toList();
  }

  private static Optional<ValueRules> rules(Contract contract, String name) {
    return contract.column(name).map(Column::rules);
  }

  /** Why it may have been fitted to test rows. */
  private static Optional<String> seen(
      Workspace workspace, ModelVersion published, SplitDefinition split) {
    return split(workspace, published)
        .map(split::mayHaveTaught)
        .orElse(Optional.of("it is not known how its rows were divided"))
        .map(reason -> reason + SAME_SPLIT.formatted(published.version()));
  }

  /** As it is stored with the model; models of older versions only name their checkpoint. */
  private static Optional<SplitDefinition> split(Workspace workspace, ModelVersion published) {
    JsonNode detail = published.manifest().detail();
    return SplitDefinition.read(detail.path("split"))
        .or(
            () ->
                workspace
                    .find("features", detail.path("features").asText(""))
                    .map(features -> features.manifest().detail().at("/made/settings"))
                    .filter(settings -> settings.path("split").isObject())
                    .map(settings -> ofOlder(settings, detail.path("clean").asText(""))));
  }

  private static SplitDefinition ofOlder(JsonNode settings, String cleaned) {
    SplitSettings split = Json.bind(settings.path("split"), SplitSettings.class);
    Contract contract = Json.bind(settings.path("columns"), Contract.class);
    return SplitDefinition.of(contract, split, null).with(null, cleaned);
  }
}
