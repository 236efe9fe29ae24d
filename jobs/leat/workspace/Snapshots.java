package leat.workspace;

import java.util.Optional;
import leat.Json;
import org.apache.hadoop.fs.Path;

/** The newest snapshot of each source. */
public final class Snapshots {
  private final Storage storage;
  private final Layout layout;

  Snapshots(Storage storage, Layout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  /**
   * The newest snapshot.
   *
   * @param source key of the source, from {@link Fingerprint}
   */
  public Optional<Snapshot> find(String source) {
    Path file = layout.snapshot(source);
    return storage.readIfThere(file).map(text -> Parsed.document(file, text, Snapshot::parse));
  }

  /** Forgets what a source held. */
  void remove(String source) {
    storage.delete(layout.snapshot(source));
  }

  /** Puts a snapshot in the place of the one before; a reader sees the old one or the new one. */
  public void store(String source, Snapshot snapshot) {
    storage.replace(layout.snapshot(source), Json.document(snapshot));
  }
}
