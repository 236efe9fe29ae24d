package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import leat.Json;
import leat.LeatException;
import org.apache.hadoop.fs.Path;

/**
 * A folder outside the workspace that holds a copy of an output, whole or not at all.
 *
 * <p>A file in it says of what; a folder without it is somebody's own and is never touched.
 */
public final class Delivery {
  /** Says whose copy the folder is; readers of tables pass over names that begin so. */
  static final String MARKER = "_leat.json";

  private static final String FORMAT = "leat-delivery";
  private static final int VERSION = 1;

  private final Storage storage;
  private final Path folder;
  private final Path begun;

  Delivery(Storage storage, Path folder) {
    this.storage = storage;
    this.folder = folder;
    String name = "." + folder.getName() + "-" + UUID.randomUUID().toString().substring(0, 13);
    this.begun = new Path(folder.getParent(), name);
  }

  /** Whether the folder holds the copy of that output. */
  public boolean holds(String fingerprint) {
    return marked().filter(fingerprint::equals).isPresent();
  }

  /** What the output's job said of it; empty where no copy is there. */
  public Optional<JsonNode> result() {
    return marker().map(document -> document.path("result"));
  }

  private Optional<String> marked() {
    return marker().map(document -> document.path("fingerprint").asText());
  }

  private Optional<JsonNode> marker() {
    Path file = new Path(folder, MARKER);
    return storage
        .readIfThere(file)
        .map(text -> Parsed.document(file, text, json -> Json.versioned(json, FORMAT, VERSION)));
  }

  /**
   * A folder beside it to write the copy into.
   *
   * @throws LeatException when there is something else in the folder's place (exit code 2)
   */
  public String begin() {
    if (storage.exists(folder) && marked().isEmpty()) {
      throw LeatException.usage(
          "Cannot write to %s: it is there already, and is no copy of scores".formatted(folder));
    }
    return begun.toString();
  }

  /**
   * Puts what was written in place of an earlier copy.
   *
   * @param fingerprint of the output
   * @param result what the output's job said of it
   */
  public void publish(String fingerprint, JsonNode result) {
    JsonNode marker =
        Json.mapper()
            .createObjectNode()
            .put("format", FORMAT)
            .put("version", VERSION)
            .put("fingerprint", fingerprint)
            .set("result", result);
    storage.write(new Path(begun, MARKER), Json.document(marker));
    storage.delete(folder);
    storage.move(begun, folder);
  }
}
