package leat.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** How a batch is divided: always alike, so that a run can go on where another one was killed. */
final class BatchParts {
  private BatchParts() {}

  /**
   * The files of each part, at least one part.
   *
   * @param length of a file in bytes; a file is not divided
   * @param rows of all files
   * @param partRows about how many rows a part has
   */
  static <F> List<List<F>> of(List<F> files, ToLongFunction<F> length, long rows, long partRows) {
    long bytes = files.stream().mapToLong(length).sum();
    long count = Math.max(1, Math.min(files.size(), (rows + partRows - 1) / partRows));
    List<List<F>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    long before = 0;
    for (F file : files) {
      if (before >= parts.size() * (double) bytes / count) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(file);
      before += length.applyAsLong(file);
    }
    return parts;
  }
}
