package leat.ingest;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import leat.ExitCode;
import leat.LeatException;
import org.apache.hadoop.security.AccessControlException;

/** What is said of a source file that cannot be read. */
final class Unreadable {
  private Unreadable() {}

  /** Of a file that is not there or not allowed, or damaged from its beginning. */
  static LeatException file(String name, IOException e) {
    ExitCode code = isAbsent(e) ? ExitCode.USAGE : ExitCode.DATA_REFUSED;
    return new LeatException(code, "Cannot read %s: %s".formatted(name, reason(e)), e);
  }

  /**
   * Of a file that could be read up to a line.
   *
   * @param line the last one that was begun, or 0 where it is not known
   * @param position how far its text was read, in bytes
   */
  static LeatException after(String name, long line, long position, IOException e) {
    String where = line > 0 ? "line %,d, ".formatted(line) : "";
    return new LeatException(
        ExitCode.DATA_REFUSED,
        "Cannot read %s: it is damaged behind %sbyte %,d of its text: %s"
            .formatted(name, where, position, reason(e)),
        e);
  }

  /** Of a file that is none of its type. */
  static LeatException format(String name, String type, IOException e) {
    if (isAbsent(e)) {
      return file(name, e);
    }
    return new LeatException(
        ExitCode.DATA_REFUSED,
        "Cannot read %s: it is no %s file, or damaged: %s".formatted(name, type, reason(e)),
        e);
  }

  private static boolean isAbsent(IOException e) {
    return e instanceof FileNotFoundException || e instanceof AccessControlException;
  }

  private static String reason(IOException e) {
    String told = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return e instanceof EOFException ? told + " (is it cut off?)" : told;
  }
}
