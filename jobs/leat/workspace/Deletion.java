package leat.workspace;

import java.util.Optional;
import leat.LeatException;

/**
 * Deletes versions: first the registry says so, then the files go.
 *
 * @param registry of the pipeline
 * @param models of the pipeline
 * @param checkpoints of the pipeline
 */
record Deletion(Registry registry, ModelStore models, CheckpointStore checkpoints) {
  private static final String REGISTERED_BY = "register";

  /** Deletes it, or removes what a killed deletion had left. */
  Promotion execute(DeletionRequest request) {
    String version = request.model();
    Optional<Promotion> before = registry.record().deletion(version);
    boolean there = models.isThere(version);
    if (!there && before.isEmpty()) {
      throw LeatException.usage(
          "Cannot delete model " + version + ": see leat models list for what there is");
    }
    Promotion entry = before.filter(gone -> there).orElseGet(() -> registry.bury(request));
    remove(version);
    return entry;
  }

  /** Removes a version that the registry says is deleted. */
  void remove(String version) {
    models
        .fingerprint(version)
        .flatMap(fingerprint -> checkpoints.find(REGISTERED_BY, fingerprint))
        .ifPresent(checkpoints::withdraw);
    models.remove(version);
  }
}
