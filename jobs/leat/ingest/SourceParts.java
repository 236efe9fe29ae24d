package leat.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import leat.Json;
import leat.config.SourceSettings;
import leat.workspace.Fingerprint;
import leat.workspace.Part;
import leat.workspace.Snapshot;
import leat.workspace.SourceFile;
import leat.workspace.Workspace;

/** Parts of sources that are no files of the user's, as a run last saw them. */
final class SourceParts {
  private final Workspace workspace;

  SourceParts(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Whether a source changes without its files telling. */
  static boolean has(SourceSettings source) {
    return source.jdbc() != null || source.http() != null;
  }

  /** The key of a source in the workspace; credentials are no part of it. */
  static String key(SourceSettings source) {
    Object settings = source.jdbc() != null ? source.jdbc() : source.http();
    return Fingerprint.of("source", 1, settings, List.of(), "");
  }

  /** What a run last saw. */
  Optional<Snapshot> seen(SourceSettings source) {
    return workspace.snapshots().find(key(source));
  }

  /** The files of each source, and the parts of those that have no files of the user's. */
  List<List<SourceFile>> listed(List<SourceSettings> sources) {
    List<List<SourceFile>> listed =
        new ArrayList<>(
            workspace.sources().lists(sources.stream().map(SourceSettings::path).toList()));
    for (int i = 0; i < sources.size(); i++) {
      if (has(sources.get(i))) {
        listed.set(i, files(sources.get(i)));
      } else if (sources.get(i).arrivedIn() != null) {
        listed.set(i, below(sources.get(i).arrivedIn(), listed.get(i)));
      }
    }
    return listed;
  }

  /** The files with the names that they have below a folder, as if it was listed. */
  private static List<SourceFile> below(String folder, List<SourceFile> files) {
    return files.stream()
        .map(f -> new SourceFile(f.path(), f.nameBelow(folder), f.length(), f.digest()))
        .sorted(Comparator.comparing(SourceFile::name))
        .toList();
  }

  /** The parts as files, in their order; one that no run looked at yet where none did. */
  private List<SourceFile> files(SourceSettings source) {
    return seen(source)
        .map(snapshot -> snapshot.parts().stream().map(SourceParts::file).toList())
        .orElse(List.of(new SourceFile("", name(source), 0, "not looked at yet")));
  }

  /** A part of a table has no file; what its reader needs stands in the place of the path. */
  private static SourceFile file(Part part) {
    String path = part.path() == null ? Json.line(part) : part.path();
    return new SourceFile(path, part.name(), part.length(), part.token());
  }

  /** What a plan does not know. */
  String unknown(SourceSettings source) {
    if (!has(source)) {
      return "";
    }
    if (source.jdbc() != null && source.jdbc().watermark() == null) {
      return "a run reads %s anew, as source.jdbc.watermark is not set".formatted(name(source));
    }
    return seen(source)
        .map(
            snapshot ->
                "as %s was at %s, a run looks again".formatted(name(source), snapshot.taken()))
        .orElse("no run looked at %s yet".formatted(name(source)));
  }

  /** How a source is called. */
  static String name(SourceSettings source) {
    return source.jdbc() != null ? source.jdbc().name() : source.http().url();
  }
}
