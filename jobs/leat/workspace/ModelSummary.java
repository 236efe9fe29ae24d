package leat.workspace;

/**
 * A published version in a list.
 *
 * @param version a positive integer
 * @param fingerprint what it was made from
 * @param created ISO-8601, UTC
 * @param run the run that made it, or null
 */
public record ModelSummary(String version, String fingerprint, String created, String run) {
  static ModelSummary of(ModelManifest manifest) {
    return new ModelSummary(
        manifest.model(),
        manifest.fingerprint(),
        manifest.created(),
        manifest.detail().path("run").asText(null));
  }
}
