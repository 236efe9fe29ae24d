package leat.workspace;

import java.util.Optional;
import leat.Json;
import org.apache.hadoop.fs.Path;

/**
 * For each fingerprint, the manifest of the first model version that was made from it.
 *
 * <p>Two runs at once may make the same model. Each enters its complete draft here before it puts
 * the manifest in its place, and only one entry is taken; so the other run knows which version is
 * the one, and can put its manifest in place even if the run that entered it was killed before.
 *
 * @param storage of the workspace
 * @param layout of the pipeline
 */
record FirstModels(Storage storage, Layout layout) {
  /**
   * Enters a manifest, unless one with its fingerprint is there.
   *
   * @param manifest of a draft to which no more is added
   * @return what is entered now; its files are there
   */
  ModelManifest entered(ModelManifest manifest) {
    Path entry = layout.firstModel(manifest.fingerprint());
    String text = Json.document(manifest);
    while (!storage.putInPlace(entry, text)) {
      Optional<ModelManifest> first = storage.readIfThere(entry).map(ModelManifest::parse);
      if (first.filter(this::isThere).isPresent()) {
        return first.get();
      }
      storage.delete(entry);
    }
    return manifest;
  }

  /** Not so for a draft that gc removed, even if another one took its number. */
  private boolean isThere(ModelManifest manifest) {
    StoredFiles files = new StoredFiles(storage, layout.model(manifest.model()));
    return files.firstDifference(manifest.files()).isEmpty()
        && files.firstChanged(manifest.files()).isEmpty();
  }
}
