package leat.job;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import leat.ExitCode;
import leat.LeatException;
import leat.workspace.StorageFailure;
import org.apache.spark.SparkThrowable;

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
      // Spark's own pools wrap it so that it is a cause no more.
      if (cause instanceof OutOfMemoryError || text(cause).contains("java.lang.OutOfMemoryError")) {
        return LeatException.failure(
            "Cannot go on: the heap is full. Give it more with --set spark.driver-memory=4g",
            thrown);
      }
      if (cause instanceof SparkThrowable failed && unreadable(failed) != null) {
        return damaged(unreadable(failed), cause, location, thrown);
      }
      root = cause;
    }
    String nothingElse = "Cannot go on: " + firstLine(root) + " (--debug shows where)";
    return StorageFailure.among(thrown, location)
        .orElseGet(() -> LeatException.failure(nothingElse, thrown));
  }

  /** The file that Spark could not read, or null when it failed otherwise. */
  private static String unreadable(SparkThrowable failed) {
    String condition = failed.getCondition();
    if (condition == null || !condition.matches("(FAILED_READ_FILE|CANNOT_READ_FILE_FOOTER).*")) {
      return null;
    }
    Map<String, String> parameters = failed.getMessageParameters();
    return parameters.getOrDefault("path", parameters.get("file"));
  }

  /** A file outside of the workspace is a source. */
  private static LeatException damaged(
      String path, Throwable cause, String location, Throwable thrown) {
    String file = path.replace("%20", " ").replaceFirst("^file:/+", "file:/");
    Throwable root = cause;
    for (Throwable deeper : chain(cause)) {
      root = deeper;
    }
    String told = "Cannot read %s: %s.".formatted(file, firstLine(root));
    return file.startsWith(location)
        ? LeatException.failure(
            told
                + " If it is damaged, delete the folder of its checkpoint, the one with"
                + " manifest.json, and run again",
            thrown)
        : new LeatException(
            ExitCode.DATA_REFUSED, told + " Is it damaged, or still being written?", thrown);
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
