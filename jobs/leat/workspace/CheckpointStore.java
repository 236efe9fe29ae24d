package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import leat.Json;
import leat.LeatException;
import leat.ledger.RowBalance;
import org.apache.hadoop.fs.Path;

/** Checkpoints by job and fingerprint: attempts in the making, and at most one published. */
final class CheckpointStore {
  /** How the folders of attempts begin. */
  static final String ATTEMPT = "attempt-";

  private static final long HASHED_BELOW = 16L << 20;

  private final Storage storage;
  private final Layout layout;

  CheckpointStore(Storage storage, Layout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  Optional<Checkpoint> find(String job, String fingerprint) {
    Path folder = layout.checkpoint(job, fingerprint);
    Optional<String> text = storage.readIfThere(new Path(folder, Layout.MANIFEST));
    return text.map(json -> checked(checkpoint(folder, parsed(job, fingerprint, json)), folder));
  }

  Attempt begin(String job, String fingerprint) {
    String name = ATTEMPT + UUID.randomUUID().toString().substring(0, 13);
    Path folder = new Path(layout.checkpoint(job, fingerprint), name);
    storage.makeFolder(folder);
    Attempt attempt = new Attempt(storage, job, fingerprint, folder);
    attempt.mark();
    return attempt;
  }

  Checkpoint publish(
      Attempt attempt, RowBalance rows, Map<String, String> inputs, JsonNode detail) {
    attempt.confirm();
    Path folder = attempt.folder().getParent();
    Manifest manifest = manifest(attempt, rows, inputs, detail);
    if (storage.putInPlace(new Path(folder, Layout.MANIFEST), Json.document(manifest))) {
      return checkpoint(folder, manifest);
    }
    attempt.discard();
    return find(attempt.job(), attempt.fingerprint())
        .orElseThrow(() -> corrupt(attempt.job(), attempt.fingerprint(), "it was removed", null));
  }

  /** The manifest goes first, so that nobody reads what is being removed. */
  void withdraw(Checkpoint checkpoint) {
    Path folder = layout.checkpoint(checkpoint.job(), checkpoint.fingerprint());
    storage.delete(new Path(folder, Layout.MANIFEST));
    storage.delete(new Path(folder, checkpoint.manifest().attempt()));
  }

  /** A text file, by its SHA-256 where it has one: large tables are not hashed. */
  String readText(Checkpoint checkpoint, String child) {
    Path file = new Path(checkpoint.path(child));
    return entries(checkpoint).stream()
        .filter(entry -> entry.path().equals(child) && entry.sha256() != null)
        .findFirst()
        .map(entry -> readText(checkpoint, file, entry))
        .orElseGet(() -> storage.read(file));
  }

  private String readText(Checkpoint checkpoint, Path file, FileEntry entry) {
    return storage
        .readIf(file, entry.sha256())
        .map(content -> new String(content, StandardCharsets.UTF_8))
        .orElseThrow(() -> corrupt(checkpoint, StoredFiles.changed(entry)));
  }

  String verified(Checkpoint checkpoint, String child) {
    String below = child + "/";
    List<FileEntry> expected =
        entries(checkpoint).stream().filter(entry -> entry.path().startsWith(below)).toList();
    StoredFiles files = new StoredFiles(storage, new Path(checkpoint.path()));
    Optional.of(child + " is missing")
        .filter(missing -> expected.isEmpty())
        .or(() -> files.firstDifference(expected))
        .or(() -> files.firstChanged(expected))
        .or(() -> files.firstStranger(expected, below, Set.of(Attempt.MARKER)))
        .ifPresent(
            reason -> {
              throw corrupt(checkpoint, reason);
            });
    return checkpoint.path(child);
  }

  private static List<FileEntry> entries(Checkpoint checkpoint) {
    return checkpoint.manifest().files();
  }

  private Manifest manifest(
      Attempt attempt, RowBalance rows, Map<String, String> inputs, JsonNode detail) {
    List<FileEntry> files =
        new StoredFiles(storage, attempt.folder()).list(HASHED_BELOW, Set.of(Attempt.MARKER));
    return new Manifest(
        Manifest.FORMAT,
        Manifest.VERSION,
        attempt.job(),
        attempt.fingerprint(),
        attempt.folder().getName(),
        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
        rows,
        inputs,
        detail,
        files);
  }

  private static Checkpoint checkpoint(Path folder, Manifest manifest) {
    String path = new Path(folder, manifest.attempt()).toString();
    return new Checkpoint(manifest.job(), manifest.fingerprint(), path, manifest);
  }

  private Manifest parsed(String job, String fingerprint, String json) {
    try {
      return Manifest.parse(json);
    } catch (LeatException e) {
      throw corrupt(job, fingerprint, Parsed.reason(e), e);
    }
  }

  private Checkpoint checked(Checkpoint checkpoint, Path folder) {
    StoredFiles files = new StoredFiles(storage, new Path(folder, checkpoint.manifest().attempt()));
    files
        .firstDifference(checkpoint.manifest().files())
        .ifPresent(
            reason -> {
              throw corrupt(checkpoint.job(), checkpoint.fingerprint(), reason, null);
            });
    return checkpoint;
  }

  private LeatException corrupt(Checkpoint checkpoint, String reason) {
    return corrupt(checkpoint.job(), checkpoint.fingerprint(), reason, null);
  }

  private LeatException corrupt(String job, String fingerprint, String reason, Exception cause) {
    String name = job + "/" + fingerprint;
    Path folder = layout.checkpoint(job, fingerprint);
    return LeatException.failure(
        "Cannot read checkpoint " + name + ": " + reason + ". Delete " + folder + " and run again",
        cause);
  }
}
