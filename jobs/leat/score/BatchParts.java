package leat.score;

import java.util.ArrayList;
import java.util.List;
import leat.workspace.Checkpoint;
import leat.workspace.FileEntry;

/** How a batch is divided: always alike, so that a run can go on where another one was killed. */
final class BatchParts {
  private BatchParts() {}

  /**
   * URIs of the files of each part, at least one part.
   *
   * @param rows about how many rows a part has; a file is not divided
   */
  static List<List<String>> of(Checkpoint batch, long rows) {
    List<FileEntry> files =
        batch.manifest().files().stream().filter(file -> file.path().endsWith(".parquet")).toList();
    long bytes = files.stream().mapToLong(FileEntry::length).sum();
    long all = batch.manifest().rows().out();
    long count = Math.max(1, Math.min(files.size(), (all + rows - 1) / rows));
    List<List<String>> parts = new ArrayList<>();
    long before = 0;
    for (FileEntry file : files) {
      if (parts.isEmpty() || before >= parts.size() * (double) bytes / count) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(batch.path(file.path()));
      before += file.length();
    }
    return parts.isEmpty() ? List.of(List.of()) : parts;
  }
}
