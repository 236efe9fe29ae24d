package leat.workspace;

import org.apache.hadoop.fs.Path;

/** A model version in the making: its number is taken, readers do not see it. */
public final class ModelDraft {
  private final Storage storage;
  private final Path folder;
  private final ModelClaim claim;

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
   * Copies a file or folder of a checkpoint into the folder.
   *
   * @param child its path in the checkpoint, and in the draft
   */
  public void copy(Checkpoint from, String child) {
    storage.copy(new Path(from.path(child)), new Path(folder, child));
  }

  ModelClaim claim() {
    return claim;
  }

  Path folder() {
    return folder;
  }
}
