package leat.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import leat.Json;
import leat.LeatException;
import leat.contract.Column;
import leat.workspace.Checkpoint;
import leat.workspace.FileEntry;
import leat.workspace.Manifest;
import leat.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A published ingest.
 *
 * @param data URI of its rows
 * @param quarantine URI of its broken records, or nothing where there are none
 * @param contents what it was read from
 */
record EarlierIngest(String data, Optional<String> quarantine, IngestedFiles contents) {
  private static final Logger LOG = LoggerFactory.getLogger(EarlierIngest.class);

  /** The newest one of these settings, by whatever Spark: its rows can be added to. */
  static Optional<EarlierIngest> of(Workspace workspace, IngestSettings settings) {
    String wanted = Json.line(Json.mapper().valueToTree(settings));
    return newest(
        workspace,
        manifest -> Json.line(manifest.detail().path("made").path("settings")).equals(wanted));
  }

  /** What the newest one of any settings was read from; nothing where that cannot be read. */
  static Optional<IngestedFiles> lastContents(Workspace workspace) {
    try {
      return newest(workspace, manifest -> true).map(EarlierIngest::contents);
    } catch (LeatException e) {
      LOG.warn("Cannot compare columns with those of the last ingest: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** How many were made when a column that is personal now was not. */
  static long withClearValues(Workspace workspace, IngestSettings settings) {
    List<String> personal = settings.privacy().columns().stream().map(Column::name).toList();
    return workspace.manifests(IngestJob.NAME).stream()
        .map(manifest -> manifest.detail().path("made").path("settings"))
        .filter(
            made -> {
              List<String> held = new ArrayList<>(names(made.path("columns")));
              held.removeAll(names(made.path("privacy").path("columns")));
              return held.stream().anyMatch(personal::contains);
            })
        .count();
  }

  private static List<String> names(JsonNode columns) {
    List<String> names = new ArrayList<>();
    columns.forEach(column -> names.add(column.path("name").asText()));
    return names;
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
