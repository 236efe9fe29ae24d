package leat.workspace;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import leat.Json;
import org.apache.hadoop.fs.Path;

/**
 * What a source held that changes without Leat, when a run last looked: all that is planned and
 * read until the next run looks goes by it.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param source its name, for people
 * @param taken ISO-8601, UTC
 * @param parts in their order
 */
public record Snapshot(String format, int version, String source, String taken, List<Part> parts) {
  static final String FORMAT = "leat-snapshot";
  static final int VERSION = 1;

  /** Copies the list. */
  public Snapshot {
    parts = List.copyOf(parts);
  }

  /** A snapshot of now. */
  public static Snapshot now(String source, List<Part> parts) {
    String taken = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    return new Snapshot(FORMAT, VERSION, source, taken, parts);
  }

  /** Whether a part of it lies in a folder. */
  boolean names(Path folder) {
    return parts.stream()
        .filter(part -> part.path() != null)
        .anyMatch(part -> new Path(part.path()).getParent().getName().equals(folder.getName()));
  }

  static Snapshot parse(String text) {
    return Json.bind(Json.versioned(text, FORMAT, VERSION), Snapshot.class);
  }
}
