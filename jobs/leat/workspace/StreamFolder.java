package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import leat.Json;
import leat.LeatException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A folder outside the workspace that takes the outputs of a stream: {@code batch=0}, {@code
 * batch=1} and so on, each whole or not there, and what the stream remembers in {@code _stream}.
 *
 * <p>Both live and die together: a stream that forgot what it had read would read it again.
 */
public final class StreamFolder {
  private static final String MARKER = "_leat.json";
  private static final String MEMORY = "_stream";
  private static final String BATCH = "batch=";
  private static final String FORMAT = "leat-stream";
  private static final int VERSION = 1;

  private final Storage storage;
  private final Path folder;

  StreamFolder(Storage storage, Path folder) {
    this.storage = storage;
    this.folder = folder;
  }

  /**
   * Begins a stream, or goes on with it, and removes what a killed one left half done.
   *
   * @param source URI of what is followed
   * @throws LeatException when the folder is somebody else's, or that of another stream (exit code
   *     2)
   */
  public void open(String source) {
    Optional<String> known = source();
    if (known.isEmpty() && !storage.children(folder).isEmpty()) {
      throw refused("it is there already, and no stream of scores goes there");
    }
    if (known.isPresent() && !known.get().equals(source)) {
      throw refused("the scores of " + known.get() + " go there. Name another folder");
    }
    List<FileStatus> there = storage.children(folder);
    boolean hasBatches = there.stream().anyMatch(f -> f.getPath().getName().startsWith(BATCH));
    if (hasBatches && !storage.exists(new Path(folder, MEMORY))) {
      throw refused("its _stream folder is gone, so that nobody knows what was scored");
    }
    if (known.isEmpty()) {
      JsonNode marker =
          Json.mapper()
              .createObjectNode()
              .put("format", FORMAT)
              .put("version", VERSION)
              .put("source", source);
      storage.putInPlace(new Path(folder, MARKER), Json.document(marker));
    }
    there.stream()
        .map(FileStatus::getPath)
        .filter(path -> path.getName().startsWith("." + BATCH))
        .forEach(storage::delete);
  }

  private Optional<String> source() {
    Path file = new Path(folder, MARKER);
    return storage
        .readIfThere(file)
        .map(text -> Parsed.document(file, text, json -> Json.versioned(json, FORMAT, VERSION)))
        .map(document -> document.path("source").asText());
  }

  private LeatException refused(String reason) {
    return LeatException.usage("Cannot write to %s: %s".formatted(folder, reason));
  }

  /** URI of the folder. */
  @Override
  public String toString() {
    return folder.toString();
  }

  /** URI of what the stream remembers. */
  public String memory() {
    return new Path(folder, MEMORY).toString();
  }

  /** URI of the folder of a micro-batch. */
  public String batch(long id) {
    return new Path(folder, BATCH + String.format(Locale.ROOT, "%d", id)).toString();
  }

  /** A short name for it, that no other folder has. */
  public String key() {
    return Fingerprint.of("stream", VERSION, folder.toString(), List.of(), "");
  }
}
