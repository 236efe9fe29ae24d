package leat.workspace;

import leat.LeatException;
import org.apache.hadoop.fs.Path;

/** A folder that one execution of a job writes into, unseen by readers until it is published. */
public final class Attempt {
  /** Shows that the folder was not cleared away, and how long ago the job was last heard of. */
  static final String MARKER = ".attempt";

  private final Storage storage;
  private final String job;
  private final String fingerprint;
  private final Path folder;

  Attempt(Storage storage, String job, String fingerprint, Path folder) {
    this.storage = storage;
    this.job = job;
    this.fingerprint = fingerprint;
    this.folder = folder;
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

  /** Removes the folder and all in it; nothing happens if it is gone. */
  public void discard() {
    storage.delete(folder);
  }

  String job() {
    return job;
  }

  /** Fingerprint of what is being made. */
  public String fingerprint() {
    return fingerprint;
  }

  Path folder() {
    return folder;
  }

  /** Tells other processes that the job is alive. */
  void mark() {
    writeText(MARKER, "");
  }

  /** Refuses to publish what is left after someone cleared the folder away. */
  void confirm() {
    if (!storage.exists(new Path(folder, MARKER))) {
      throw LeatException.failure(
          "Cannot publish " + job + "/" + fingerprint + ": " + path() + " was removed. Run again",
          null);
    }
    mark();
  }
}
