package leat.ingest;

import java.util.List;
import java.util.Optional;
import leat.config.SourceSettings;
import leat.workspace.Part;
import leat.workspace.Snapshot;
import leat.workspace.Workspace;

/** Looks at databases and APIs before a run plans, and remembers what they hold. */
final class Refresh {
  private final Workspace workspace;
  private final Privacy privacy;

  Refresh(Workspace workspace, Privacy privacy) {
    this.workspace = workspace;
    this.privacy = privacy;
  }

  /** Looks at a source; nothing is to be done for files. */
  void look(SourceSettings source) {
    if (!SourceParts.has(source)) {
      return;
    }
    String key = SourceParts.key(source);
    Optional<Snapshot> before = workspace.snapshots().find(key);
    boolean isIncremental = source.incremental() != null;
    List<Part> parts =
        source.jdbc() != null
            ? new TableParts(source.jdbc(), workspace).now(before, isIncremental)
            : new PageParts(source.http(), workspace.landing(key), SealedPages.of(privacy))
                .now(before, isIncremental);
    workspace.snapshots().store(key, Snapshot.now(SourceParts.name(source), parts));
  }
}
