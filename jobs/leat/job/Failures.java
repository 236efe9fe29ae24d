package leat.job;

import java.util.LinkedHashSet;
import java.util.Set;
import leat.LeatException;
import leat.workspace.StorageFailure;

/** Finds what a failure means to people in what was thrown. */
final class Failures {
  private Failures() {}

  /**
   * The failure that was meant for people, or the nearest to one that can be made of it.
   *
   * @param location where was written, for the message
   */
  static LeatException explained(Throwable thrown, String location) {
    Throwable root = thrown;
    for (Throwable cause : chain(thrown)) {
      if (cause instanceof LeatException failure) {
        return failure;
      }
      if (cause instanceof OutOfMemoryError) {
        return LeatException.failure(
            "Cannot go on: the heap is full. Give it more with --set spark.driver-memory=4g",
            thrown);
      }
      root = cause;
    }
    String nothingElse = "Cannot go on: " + firstLine(root) + " (--debug shows where)";
    return StorageFailure.among(thrown, location)
        .orElseGet(() -> LeatException.failure(nothingElse, thrown));
  }

  private static Set<Throwable> chain(Throwable thrown) {
    Set<Throwable> chain = new LinkedHashSet<>();
    for (Throwable t = thrown; t != null && chain.add(t); t = t.getCause()) {}
    return chain;
  }

  private static String text(Throwable thrown) {
    return thrown.getMessage() == null ? "" : thrown.getMessage();
  }

  private static String firstLine(Throwable thrown) {
    String line = text(thrown).lines().findFirst().orElse("");
    return thrown.getClass().getSimpleName() + (line.isEmpty() ? "" : ": " + line);
  }
}
