package leat.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import leat.LeatException;
import leat.config.SourceSettings;
import leat.config.SourceSettings.ChangedFiles;
import leat.workspace.SourceFile;

/**
 * Which files are read, and which rows of an earlier ingest are taken over.
 *
 * <p>A file keeps its number from one ingest to the next, and a new one gets a number that no file
 * had, so that ids of rows stay what they were. Without incremental sources every file is read.
 *
 * @param fresh files to read, of each source
 * @param earlier the ingest whose rows are taken over, where there is one
 * @param kept the files of it that are
 * @param changed names of files of which another content was read before
 * @param removed names of files that are gone from incremental sources; their rows are kept
 */
record FilePlan(
    List<List<IndexedFile>> fresh,
    Optional<EarlierIngest> earlier,
    List<IngestedFile> kept,
    List<String> changed,
    List<String> removed) {

  /**
   * Plans an ingest.
   *
   * @param listed files of each source that are there now
   * @param earlier the newest ingest of the same settings
   */
  static FilePlan of(
      List<SourceSettings> sources,
      List<List<SourceFile>> listed,
      Optional<EarlierIngest> earlier) {
    boolean incremental = sources.stream().anyMatch(source -> source.incremental() != null);
    return new Planning(incremental ? earlier : Optional.empty()).plan(sources, listed);
  }

  /** What the output is made from, in the order of the numbers. */
  List<String> fingerprints() {
    Stream<IngestedFile> read = freshFiles().map(IngestedFile::unread);
    return Stream.concat(kept.stream(), read)
        .sorted(Comparator.comparingInt(IngestedFile::index))
        .map(IngestedFile::fingerprint)
        .toList();
  }

  Stream<IndexedFile> freshFiles() {
    return fresh.stream().flatMap(List::stream);
  }

  /** Whether rows of the earlier ingest are left out. */
  boolean dropsRows() {
    return earlier.isPresent() && kept.size() < earlier.get().contents().files().size();
  }

  /**
   * Passes a plan that the settings allow.
   *
   * @throws LeatException when a file has changed where that is an error
   */
  void check(List<SourceSettings> sources) {
    boolean refused =
        sources.stream()
            .map(SourceSettings::incremental)
            .anyMatch(i -> i != null && i.changedFiles() == ChangedFiles.FAIL);
    if (refused && !changed.isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: %s changed since ingested; set source.changed-files = reread to replace %s rows"
              .formatted(
                  String.join(", ", changed),
                  changed.size() == 1 ? "it" : "they",
                  changed.size() == 1 ? "its" : "their"));
    }
  }

  /** A plan in the making. */
  private static final class Planning {
    private final Optional<EarlierIngest> earlier;
    private final Map<String, IngestedFile> known = new HashMap<>();
    private final List<IngestedFile> kept = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private int next;

    Planning(Optional<EarlierIngest> earlier) {
      this.earlier = earlier;
      for (IngestedFile file : earlier.map(e -> e.contents().files()).orElse(List.of())) {
        known.put(file.name(), file);
        next = Math.max(next, file.index() + 1);
      }
    }

    FilePlan plan(List<SourceSettings> sources, List<List<SourceFile>> listed) {
      List<List<IndexedFile>> fresh = listed.stream().map(this::fresh).toList();
      boolean keeps = sources.stream().allMatch(source -> source.incremental() != null);
      List<String> removed = keeps ? removed(listed) : List.of();
      removed.forEach(name -> kept.add(known.get(name)));
      kept.sort(Comparator.comparingInt(IngestedFile::index));
      return new FilePlan(fresh, earlier, List.copyOf(kept), List.copyOf(changed), removed);
    }

    private List<IndexedFile> fresh(List<SourceFile> listed) {
      List<IndexedFile> fresh = new ArrayList<>();
      for (SourceFile file : listed) {
        IngestedFile before = known.get(file.name());
        IndexedFile indexed = new IndexedFile(before == null ? next++ : before.index(), file);
        if (before != null && before.sameContent(indexed)) {
          kept.add(before);
        } else {
          fresh.add(indexed);
        }
        if (before != null && !before.sameContent(indexed)) {
          changed.add(file.name());
        }
      }
      return fresh;
    }

    private List<String> removed(List<List<SourceFile>> listed) {
      Set<String> there = new HashSet<>();
      listed.forEach(files -> files.forEach(file -> there.add(file.name())));
      return known.keySet().stream().filter(name -> !there.contains(name)).sorted().toList();
    }
  }
}
