package leat.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import leat.Json;
import leat.workspace.Checkpoint;
import leat.workspace.FileEntry;
import leat.workspace.Manifest;
import leat.workspace.Workspace;

/**
 * A published ingest.
 *
 * @param data URI of its rows
 * @param quarantine URI of its broken records, or nothing where there are none
 * @param contents what it was read from
 */
record EarlierIngest(String data, Optional<String> quarantine, IngestedFiles contents) {
  /** The newest one of these settings, by whatever Spark: its rows can be added to. */
  static Optional<EarlierIngest> of(Workspace workspace, IngestSettings settings) {
    String wanted = Json.line(Json.mapper().valueToTree(settings));
    return newest(
        workspace,
        manifest -> Json.line(manifest.detail().path("made").path("settings")).equals(wanted));
  }

  /** The newest one of any settings. */
  static Optional<EarlierIngest> any(Workspace workspace) {
    return newest(workspace, manifest -> true);
  }

  private static Optional<EarlierIngest> newest(Workspace workspace, Predicate<Manifest> fits) {
    return workspace.manifests(IngestJob.NAME).stream()
        .filter(manifest -> files(manifest).contains(IngestedFiles.NAME))
        .filter(fits)
        .max(Comparator.comparing(Manifest::created))
        .flatMap(manifest -> workspace.find(IngestJob.NAME, manifest.fingerprint()))
        .map(checkpoint -> of(workspace, checkpoint));
  }

  private static List<String> files(Manifest manifest) {
    return manifest.files().stream().map(FileEntry::path).toList();
  }

  private static EarlierIngest of(Workspace workspace, Checkpoint checkpoint) {
    return new EarlierIngest(
        checkpoint.path("data"),
        workspace.find("quarantine", checkpoint.fingerprint()).map(c -> c.path("data")),
        IngestedFiles.parse(workspace.readText(checkpoint, IngestedFiles.NAME)));
  }
}
