package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import leat.Json;
import leat.LeatException;
import leat.ledger.RowBalance;

/**
 * What a checkpoint consists of and was made from; a checkpoint without one does not exist.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param job the job's name
 * @param fingerprint what it was made from
 * @param attempt the folder beside the manifest that holds the files
 * @param created ISO-8601, UTC
 * @param rows where the job's rows went
 * @param inputs fingerprints of what was read, by name
 * @param detail the job's own result
 * @param files every file, sorted by path
 */
public record Manifest(
    String format,
    int version,
    String job,
    String fingerprint,
    String attempt,
    String created,
    RowBalance rows,
    Map<String, String> inputs,
    JsonNode detail,
    List<FileEntry> files) {

  /** The format's name. */
  public static final String FORMAT = "leat-manifest";

  /** The newest version of the format. */
  public static final int VERSION = 1;

  /** Missing inputs and files are none, a missing detail is JSON's null. */
  public Manifest {
    inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
    detail = detail == null ? NullNode.instance : detail;
    files = files == null ? List.of() : List.copyOf(files);
  }

  static Manifest parse(String text) {
    Manifest manifest = Json.bind(Json.versioned(text, FORMAT, VERSION), Manifest.class);
    if (Stream.of(manifest.job, manifest.fingerprint, manifest.attempt, manifest.created)
        .anyMatch(Objects::isNull)) {
      throw LeatException.failure("Cannot read " + FORMAT + ": it is incomplete", null);
    }
    return manifest;
  }
}
