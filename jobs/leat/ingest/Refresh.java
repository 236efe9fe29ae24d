package leat.ingest;

import java.util.List;
import java.util.Optional;
import leat.config.SourceSettings;
import leat.privacy.Encryption;
import leat.privacy.PrivacyKey;
import leat.workspace.Landing;
import leat.workspace.Part;
import leat.workspace.Seal;
import leat.workspace.Snapshot;
import leat.workspace.Workspace;

/** Looks at databases and APIs before a run plans, and remembers what they hold. */
final class Refresh {
  private final Workspace workspace;
  private final PrivacyKey key;

  /**
   * What is to be remembered goes to a workspace.
   *
   * @param key what pages are encrypted with that may hold personal values; null: none may
   */
  Refresh(Workspace workspace, PrivacyKey key) {
    this.workspace = workspace;
    this.key = key;
  }

  /** Looks at a source; nothing is to be done for files. */
  void look(SourceSettings source) {
    if (!SourceParts.has(source)) {
      return;
    }
    String name = SourceParts.key(source);
    Optional<Snapshot> before = workspace.snapshots().find(name);
    boolean isIncremental = source.incremental() != null;
    List<Part> parts =
        source.jdbc() != null
            ? new TableParts(source.jdbc(), workspace).now(before, isIncremental)
            : new PageParts(source.http(), landing(name)).now(before, isIncremental);
    workspace.snapshots().store(name, Snapshot.now(SourceParts.name(source), parts));
  }

  private Landing landing(String source) {
    Landing landing = workspace.landing(source);
    return key == null ? landing : landing.sealed(new Seal(key.id(), new Encryption(key)::encrypt));
  }
}
