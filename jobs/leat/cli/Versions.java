package leat.cli;

import java.util.Optional;
import leat.LeatException;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.workspace.History;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import leat.workspace.Workspace;

/**
 * Finds the versions that a user names, by number or alias.
 *
 * @param workspace of the pipeline
 * @param history the registry's record
 */
record Versions(Workspace workspace, History history) {
  static Versions of(Workspace workspace) {
    return new Versions(workspace, workspace.registry().record());
  }

  /**
   * The version of that number, or the one that goes by that alias.
   *
   * @throws LeatException that says what became of it, where it is not there
   */
  ModelVersion found(String name) {
    String version = history.current(name).map(Promotion::model).orElse(name);
    Optional<Promotion> gone = history.deletion(version);
    if (gone.isPresent()) {
      throw LeatException.usage(
          "Cannot find model %s: it was deleted by %s at %s (%s)"
              .formatted(version, gone.get().by(), gone.get().at(), gone.get().reason()));
    }
    return workspace
        .models()
        .find(version)
        .orElseThrow(
            () ->
                LeatException.usage(
                    "Cannot find model " + name + ": see leat models list for what there is"));
  }

  /** The model, if its file is the one that was published. */
  PortableModel model(ModelVersion version) {
    return ModelJson.read(workspace.models().readText(version, "model.json"));
  }
}
