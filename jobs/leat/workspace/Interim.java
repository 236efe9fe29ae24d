package leat.workspace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** URI of a folder beside the notes, for files. */
  public String path(String child) {
    return new Path(folder, child).toString();
  }

  /** The files in such a folder, sorted by path. */
  public List<FileEntry> files(String child) {
    return new StoredFiles(storage, new Path(folder, child)).list(0, Set.of());
  }

  /** Removes all notes and files. */
  public void clear() {
    storage.delete(folder);
  }
}
