package leat.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** A model version in the making: its number is taken, readers do not see it. */
public final class ModelDraft {
  private final Storage storage;
  private final Path folder;
  private final ModelClaim claim;
  private final List<FileEntry> copied = new ArrayList<>();

  ModelDraft(Storage storage, Path folder, ModelClaim claim) {
    this.storage = storage;
    this.folder = folder;
    this.claim = claim;
  }

  /** The number that it will be published under. */
  public String version() {
    return folder.getName();
  }

  /** URI of the folder. */
  public String path() {
    return folder.toString();
  }

  /** URI of something in the folder. */
  public String path(String child) {
    return path() + "/" + child;
  }

  /**
   * Writes a file in the folder, UTF-8.
   *
   * @param child relative path; what is there is replaced
   */
  public void writeText(String child, String text) {
    storage.write(new Path(folder, child), text);
  }

  /**
   * Writes a file in the folder.
   *
   * @param child relative path; what is there is replaced
   */
  public void writeBytes(String child, byte[] content) {
    storage.write(new Path(folder, child), content);
  }

  /**
   * Copies a file or folder of a checkpoint into the folder; publishing looks whether the copies
   * are what the checkpoint's manifest says.
   *
   * @param child its path in the checkpoint, and in the draft
   */
  public void copy(Checkpoint from, String child) {
    from.manifest().files().stream()
        .filter(file -> file.path().equals(child) || file.path().startsWith(child + "/"))
        .forEach(copied::add);
    storage.copy(new Path(from.path(child)), new Path(folder, child));
  }

  /** The first file that was copied and is not as it was published there. */
  Optional<String> firstChanged() {
    StoredFiles files = new StoredFiles(storage, folder);
    return files.firstDifference(copied).or(() -> files.firstChanged(copied));
  }

  ModelClaim claim() {
    return claim;
  }

  Path folder() {
    return folder;
  }
}
