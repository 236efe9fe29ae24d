package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import leat.Json;

/**
 * What a model version consists of and was made from; a version without one does not exist.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param model the model's version, a positive integer
 * @param fingerprint what it was made from
 * @param created ISO-8601, UTC
 * @param detail what registering it found
 * @param files every file with its SHA-256, sorted by path
 */
public record ModelManifest(
    String format,
    int version,
    String model,
    String fingerprint,
    String created,
    JsonNode detail,
    List<FileEntry> files) {

  /** The format's name. */
  public static final String FORMAT = "leat-model-manifest";

  /** The newest version of the format. */
  public static final int VERSION = 1;

  /** Missing files are none, a missing detail is JSON's null. */
  public ModelManifest {
    detail = detail == null ? NullNode.instance : detail;
    files = files == null ? List.of() : List.copyOf(files);
  }

  static ModelManifest parse(String text) {
    return Json.bind(Json.versioned(text, FORMAT, VERSION), ModelManifest.class);
  }
}
