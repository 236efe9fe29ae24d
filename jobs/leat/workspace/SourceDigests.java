package leat.workspace;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import leat.Json;
import leat.LeatException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileChecksum;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Digests of source files; those that had to be computed are remembered in the workspace. */
final class SourceDigests {
  private static final Logger LOG = LoggerFactory.getLogger(SourceDigests.class);

  /** A file changed this shortly before it was hashed may change again without it showing. */
  private static final long SETTLED_MILLIS = 2_000;

  private final Storage storage;
  private final Path file;
  private final Map<String, Digested> known = new TreeMap<>();
  private boolean changed;

  SourceDigests(Storage storage, Path file) {
    this.storage = storage;
    this.file = file;
    storage.readIfThere(file).ifPresent(this::remember);
  }

  /**
   * What is remembered.
   *
   * @param format always {@link #FORMAT}
   * @param version the version of the format
   * @param files by URI
   */
  public record Digests(String format, int version, Map<String, Digested> files) {
    static final String FORMAT = "leat-source-digests";
    static final int VERSION = 1;

    static Digests parse(String text) {
      return Json.bind(Json.versioned(text, FORMAT, VERSION), Digests.class);
    }
  }

  /**
   * One file as it was when it was hashed.
   *
   * @param length in bytes
   * @param modified milliseconds since 1970
   * @param digest of its content
   */
  public record Digested(long length, long modified, String digest) {}

  String of(FileSystem files, FileStatus status) throws IOException {
    FileChecksum checksum = files.getFileChecksum(status.getPath());
    return checksum != null ? checksum.toString() : remembered(files, status);
  }

  /** Writes down what was computed since. */
  void save() {
    if (changed) {
      Digests all = new Digests(Digests.FORMAT, Digests.VERSION, known);
      storage.replace(file, Json.document(all));
      changed = false;
    }
  }

  private String remembered(FileSystem files, FileStatus status) throws IOException {
    String key = status.getPath().toString();
    Digested before = known.get(key);
    if (before != null
        && before.length() == status.getLen()
        && before.modified() == status.getModificationTime()) {
      return before.digest();
    }
    long now = System.currentTimeMillis();
    String digest = sha256(files, status.getPath());
    if (status.getModificationTime() < now - SETTLED_MILLIS) {
      known.put(key, new Digested(status.getLen(), status.getModificationTime(), digest));
      changed = true;
    }
    return digest;
  }

  private static String sha256(FileSystem files, Path path) throws IOException {
    try (FSDataInputStream in = files.open(path)) {
      return Digest.sha256(in);
    }
  }

  private void remember(String text) {
    try {
      known.putAll(Digests.parse(text).files());
    } catch (LeatException e) {
      LOG.warn("Hashing all source files again: {} ({})", e.getMessage(), file);
    }
  }
}
