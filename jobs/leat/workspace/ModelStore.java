package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import leat.Json;
import leat.LeatException;
import org.apache.hadoop.fs.Path;

/** The model versions of a pipeline, numbered from 1. */
public final class ModelStore {
  private static final String NUMBER = "[1-9][0-9]{0,17}";

  private final Storage storage;
  private final Layout layout;

  ModelStore(Storage storage, Layout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  /**
   * Takes the next number; a draft that is never published leaves a gap.
   *
   * @param fingerprint what the model is made from
   */
  public ModelDraft begin(String fingerprint) {
    ModelClaim claim =
        new ModelClaim(
            ModelClaim.FORMAT,
            ModelClaim.VERSION,
            UUID.randomUUID().toString(),
            fingerprint,
            now());
    long number = highest() + 1;
    while (!storage.putInPlace(claimFile(Long.toString(number)), Json.document(claim))) {
      number++;
    }
    return new ModelDraft(storage, layout.model(Long.toString(number)), claim);
  }

  /**
   * Makes a draft visible, with the SHA-256 of each of its files, unless a draft made from the same
   * was first.
   *
   * @param draft complete; no more is written into it
   * @param detail what registering it found
   * @return what is published now; if another draft was first, that one, and this draft is gone
   * @throws LeatException when the draft was cleared away or was published before
   */
  public ModelVersion publish(ModelDraft draft, JsonNode detail) {
    confirm(draft);
    if (storage.exists(manifestFile(draft.version()))) {
      throw cannotPublish(draft, "it is published already");
    }
    ModelManifest first = new FirstModels(storage, layout).entered(manifest(draft, detail));
    storage.putInPlace(manifestFile(first.model()), Json.document(first));
    if (!first.model().equals(draft.version())) {
      storage.delete(draft.folder());
    }
    return version(first.model(), first);
  }

  private ModelManifest manifest(ModelDraft draft, JsonNode detail) {
    return new ModelManifest(
        ModelManifest.FORMAT,
        ModelManifest.VERSION,
        draft.version(),
        draft.claim().fingerprint(),
        now(),
        detail,
        files(draft.version()).list(Long.MAX_VALUE, Set.of(ModelClaim.FILE)));
  }

  /**
   * A published version.
   *
   * @throws LeatException when its manifest cannot be read, or a file is missing or has another
   *     length than the manifest says
   */
  public Optional<ModelVersion> find(String version) {
    Optional<ModelVersion> found = unchecked(version);
    found.ifPresent(
        model -> refuse(model, files(version).firstDifference(model.manifest().files())));
    return found;
  }

  /** All published versions, lowest first; their files are not looked at. */
  public List<ModelVersion> list() {
    return numbers().stream()
        .map(number -> unchecked(Long.toString(number)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The version that was made from the same; the newest, where older programs made several. */
  public Optional<ModelVersion> withFingerprint(String fingerprint) {
    return list().stream()
        .filter(model -> fingerprint.equals(model.fingerprint()))
        .reduce((older, newer) -> newer);
  }

  /**
   * Reads every file and compares it with what was published.
   *
   * @throws LeatException that names the first file that is not the same
   */
  public void verify(ModelVersion model) {
    List<FileEntry> expected = model.manifest().files();
    StoredFiles files = files(model.version());
    refuse(model, files.firstDifference(expected));
    refuse(model, files.firstChanged(expected));
  }

  /** A text file of a version, UTF-8. */
  public String readText(ModelVersion model, String child) {
    return storage.read(new Path(model.path(child)));
  }

  /** Numbers that are taken, published or not, lowest first. */
  List<Long> numbers() {
    return storage.children(layout.models()).stream()
        .map(status -> status.getPath().getName())
        .filter(name -> name.matches(NUMBER))
        .map(Long::valueOf)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private long highest() {
    List<Long> numbers = numbers();
    return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
  }

  private Optional<ModelVersion> unchecked(String version) {
    if (!version.matches(NUMBER)) {
      return Optional.empty();
    }
    Path file = manifestFile(version);
    return storage
        .readIfThere(file)
        .map(text -> version(version, Parsed.document(file, text, ModelManifest::parse)));
  }

  private void confirm(ModelDraft draft) {
    Path file = claimFile(draft.version());
    Optional<ModelClaim> found =
        storage.readIfThere(file).map(text -> Parsed.document(file, text, ModelClaim::parse));
    if (found.isEmpty() || !draft.claim().owner().equals(found.get().owner())) {
      throw cannotPublish(draft, draft.path() + " was removed. Run again");
    }
  }

  private static void refuse(ModelVersion model, Optional<String> reason) {
    reason.ifPresent(
        what -> {
          throw LeatException.failure(
              "Cannot use model " + model.version() + ": " + what + ", in " + model.path(), null);
        });
  }

  private static LeatException cannotPublish(ModelDraft draft, String reason) {
    return LeatException.failure("Cannot publish model " + draft.version() + ": " + reason, null);
  }

  private ModelVersion version(String version, ModelManifest manifest) {
    return new ModelVersion(
        version, manifest.fingerprint(), layout.model(version).toString(), manifest);
  }

  private StoredFiles files(String version) {
    return new StoredFiles(storage, layout.model(version));
  }

  private Path claimFile(String version) {
    return new Path(layout.model(version), ModelClaim.FILE);
  }

  private Path manifestFile(String version) {
    return new Path(layout.model(version), Layout.MANIFEST);
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
