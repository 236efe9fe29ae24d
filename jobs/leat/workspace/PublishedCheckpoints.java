package leat.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leat.LeatException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Walks over the folders of all checkpoints and of the quarantine. */
final class PublishedCheckpoints {
  private final Storage storage;
  private final Layout layout;

  PublishedCheckpoints(Storage storage, Layout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  /**
   * A published checkpoint.
   *
   * @param folder of its fingerprint
   * @param manifest what it consists of
   */
  record Published(Path folder, Manifest manifest) {}

  /** The folder of every fingerprint of every job. */
  List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    subfolders(layout.checkpoints()).forEach(job -> folders.addAll(subfolders(job)));
    folders.addAll(subfolders(layout.quarantine()));
    return folders;
  }

  /** All published ones; those whose manifest cannot be read are left to their readers. */
  List<Published> list() {
    List<Published> published = new ArrayList<>();
    for (Path folder : folders()) {
      manifestText(folder)
          .flatMap(PublishedCheckpoints::readable)
          .ifPresent(manifest -> published.add(new Published(folder, manifest)));
    }
    return published;
  }

  /** Names of the attempts in a folder that its manifest does not name. */
  List<Path> unpublishedAttempts(Path folder) {
    Optional<String> text = manifestText(folder);
    Optional<Manifest> manifest = text.flatMap(PublishedCheckpoints::readable);
    if (text.isPresent() && manifest.isEmpty()) {
      return List.of();
    }
    String published = manifest.map(Manifest::attempt).orElse("");
    return subfolders(folder).stream()
        .filter(attempt -> attempt.getName().startsWith(CheckpointStore.ATTEMPT))
        .filter(attempt -> !attempt.getName().equals(published))
        .toList();
  }

  private Optional<String> manifestText(Path folder) {
    return storage.readIfThere(new Path(folder, Layout.MANIFEST));
  }

  private static Optional<Manifest> readable(String text) {
    try {
      return Optional.of(Manifest.parse(text));
    } catch (LeatException e) {
      return Optional.empty();
    }
  }

  private List<Path> subfolders(Path folder) {
    return storage.children(folder).stream()
        .filter(FileStatus::isDirectory)
        .map(FileStatus::getPath)
        .toList();
  }
}
