package leat.workspace;

import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * What a job writes down while it is at work, to go on there when it is interrupted; no reader of
 * its output sees it.
 */
public final class Interim {
  private final Storage storage;
  private final Path folder;

  Interim(Storage storage, Path folder) {
    this.storage = storage;
    this.folder = folder;
  }

  /** A note, if it was written down. */
  public Optional<String> read(String name) {
    return storage.readIfThere(new Path(folder, name));
  }

  /** Writes a note down, whole or not at all; one that is there is replaced. */
  public void write(String name, String text) {
    storage.replace(new Path(folder, name), text);
  }

  /** Removes all notes. */
  public void clear() {
    storage.delete(folder);
  }
}
