package leat.workspace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import leat.Json;
import leat.LeatException;
import leat.ledger.RunRecord;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The runs of a pipeline, each a folder with its record and its page. */
public final class RunStore {
  private static final String RECORD = "run.json";
  private static final String CLAIM = ".claim";
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Storage storage;
  private final Layout layout;

  RunStore(Storage storage, Layout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  /**
   * Starts a run.
   *
   * @return its id, such as {@code 20261123T054501Z-3f2a}, that nobody else has; ids sort by time
   */
  public String begin() {
    String id = id(Instant.now());
    while (!storage.putInPlace(new Path(layout.run(id), CLAIM), "")) {
      id = id(Instant.now());
    }
    return id;
  }

  /** Writes or replaces a run's record; a reader sees the old one or the new one. */
  public void write(RunRecord run) {
    storage.replace(new Path(layout.run(run.run()), RECORD), Json.document(run));
  }

  /** Writes or replaces another file of a run, UTF-8. */
  public void writeText(String run, String child, String text) {
    storage.replace(new Path(layout.run(run), child), text);
  }

  /**
   * A run's record.
   *
   * @throws LeatException when there is none, or it cannot be read
   */
  public RunRecord read(String run) {
    Path file = new Path(layout.run(run), RECORD);
    String text =
        storage
            .readIfThere(file)
            .orElseThrow(
                () ->
                    LeatException.usage(
                        "Cannot read run " + run + ": no such run in " + layout.runs()));
    return Parsed.document(file, text, RunRecord::parse);
  }

  /** Ids of the runs that have a record, oldest first. */
  public List<String> list() {
    return storage.children(layout.runs()).stream()
        .filter(FileStatus::isDirectory)
        .map(folder -> folder.getPath().getName())
        .filter(id -> storage.exists(new Path(layout.run(id), RECORD)))
        .toList();
  }

  /** URI of a file of a run. */
  public String path(String run, String child) {
    return new Path(layout.run(run), child).toString();
  }

  /** The four digits are the fraction of the second in 65,536ths. */
  static String id(Instant now) {
    long fraction = (((long) now.getNano()) << 16) / 1_000_000_000L;
    return SECOND.format(now) + String.format(Locale.ROOT, "-%04x", fraction);
  }
}
