package leat.workspace;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import leat.Json;
import leat.LeatException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what small files say, so that thousands of them need not be opened to list them.
 *
 * <p>It is a cache and never the truth: what it holds of a file or folder counts only as long as
 * its length and its time of change are those in the listing. One that is missing, out of date,
 * damaged or of a newer version is made again from the files.
 *
 * @param <T> what a file or folder says, a record
 */
final class StampIndex<T> {
  static final String FORMAT = "leat-index";
  static final int VERSION = 1;

  private static final Logger LOG = LoggerFactory.getLogger(StampIndex.class);

  /** Fewer new ones than this are read each time; writing the index takes about as long. */
  private static final int WORTH_WRITING = 50;

  /** What changed this shortly ago may change again without it showing. */
  private static final long SETTLED_MILLIS = 2_000;

  private final Storage storage;
  private final Path file;
  private final Class<T> type;
  private final Map<String, Entry<T>> known = new HashMap<>();
  private final TreeMap<String, Entry<T>> kept = new TreeMap<>();
  private boolean loaded;
  private int added;

  StampIndex(Storage storage, Path file, Class<T> type) {
    this.storage = storage;
    this.file = file;
    this.type = type;
  }

  /**
   * What is remembered of one file or folder.
   *
   * @param length in bytes; 0 for a folder
   * @param modified milliseconds since 1970
   * @param content what it says
   */
  record Entry<T>(long length, long modified, T content) {
    boolean fits(FileStatus status) {
      return length == status.getLen() && modified == status.getModificationTime();
    }
  }

  /**
   * The document.
   *
   * @param format always {@link #FORMAT}
   * @param version the version of the format
   * @param digest SHA-256 of the entries, so that a damaged index is none
   * @param entries by name
   */
  record Document<T>(String format, int version, String digest, TreeMap<String, Entry<T>> entries) {
    private static final String ENTRIES = "\"entries\":";

    static <T> Document<T> of(TreeMap<String, Entry<T>> entries) {
      return new Document<>(FORMAT, VERSION, digest(Json.line(entries)), entries);
    }

    static <T> Document<T> parse(String text, Class<T> type) {
      Document<T> document = Json.read(text, Document.class, type);
      Json.check(document.format, document.version, FORMAT, VERSION);
      if (document.entries == null || !digest(entries(text)).equals(document.digest)) {
        throw LeatException.failure("Cannot read " + FORMAT + ": it is damaged", null);
      }
      return document;
    }

    /** Their text as it was written: writing them again takes as long as reading them. */
    private static String entries(String text) {
      return text.substring(
          text.indexOf(ENTRIES) + ENTRIES.length(), Math.max(0, text.lastIndexOf('}')));
    }

    private static String digest(String entries) {
      return Digest.sha256(entries.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** As {@link #ifThere} for what is there. */
  T of(FileStatus status, Function<Path, T> read) {
    return ifThere(status, path -> Optional.of(read.apply(path))).orElseThrow();
  }

  /** What a file or folder says, remembered or read now; what says nothing is not remembered. */
  Optional<T> ifThere(FileStatus status, Function<Path, Optional<T>> read) {
    load();
    String name = status.getPath().getName();
    Entry<T> entry = known.get(name);
    if (entry != null && entry.fits(status)) {
      kept.put(name, entry);
      return Optional.of(entry.content());
    }
    Optional<T> found = read.apply(status.getPath());
    long changed = status.getModificationTime();
    // Object stores have no time for a folder.
    if (changed > 0 && changed < System.currentTimeMillis() - SETTLED_MILLIS) {
      found.ifPresent(value -> add(name, new Entry<>(status.getLen(), changed, value)));
    }
    return found;
  }

  private void add(String name, Entry<T> entry) {
    kept.put(name, entry);
    added++;
  }

  /** Writes down what was read anew, where it was much. */
  void save() {
    if (added < WORTH_WRITING) {
      return;
    }
    try {
      storage.replace(file, Json.line(Document.of(kept)));
      added = 0;
    } catch (LeatException e) {
      // Who may only read is answered all the same.
      LOG.debug("Listing without an index: {}", e.getMessage());
    }
  }

  private void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    try {
      storage
          .readIfThere(file)
          .ifPresent(text -> known.putAll(Document.parse(text, type).entries()));
    } catch (LeatException e) {
      LOG.info("Making {} again: {}", file, e.getMessage());
    }
  }
}
