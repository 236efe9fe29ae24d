package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import leat.Json;
import leat.LeatException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The model versions of a pipeline, numbered from 1. */
public final class ModelStore {
  private static final Set<String> OWN = Set.of(Layout.MANIFEST, ModelClaim.FILE);

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
    draft
        .firstChanged()
        .ifPresent(
            reason -> {
              throw cannotPublish(draft, reason);
            });
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

  /** All published versions, lowest first, mostly from an index; no file is looked at. */
  public List<ModelSummary> summaries() {
    StampIndex<ModelSummary> index =
        new StampIndex<>(storage, layout.modelsIndex(), ModelSummary.class);
    List<ModelSummary> summaries = new ArrayList<>();
    for (FileStatus folder : folders().values()) {
      index.ifThere(folder, path -> summary(path.getName())).ifPresent(summaries::add);
    }
    index.save();
    return summaries;
  }

  private Optional<ModelSummary> summary(String version) {
    return unchecked(version).map(model -> ModelSummary.of(model.manifest()));
  }

  /** The version that was made from the same; the newest, where older programs made several. */
  public Optional<ModelVersion> withFingerprint(String fingerprint) {
    return summaries().stream()
        .filter(model -> fingerprint.equals(model.fingerprint()))
        .reduce((older, newer) -> newer)
        .flatMap(model -> unchecked(model.version()));
  }

  /**
   * Reads every file and compares it with what was published.
   *
   * @throws LeatException that names the first file that is not the same, or was not published
   */
  public void verify(ModelVersion model) {
    check(model, model.manifest().files(), "");
  }

  /**
   * The folder of a version with that name, for a program that reads it by itself.
   *
   * @param child such as {@code pipeline}
   * @return its URI; every file in it was read and is the one that was published
   * @throws LeatException that names the first file that is not the same, or was not published
   */
  public String verified(ModelVersion model, String child) {
    String below = child + "/";
    List<FileEntry> files =
        model.manifest().files().stream().filter(f -> f.path().startsWith(below)).toList();
    refuse(model, Optional.of(child + " is missing").filter(missing -> files.isEmpty()));
    check(model, files, below);
    return model.path(child);
  }

  private void check(ModelVersion model, List<FileEntry> expected, String below) {
    StoredFiles files = files(model.version());
    refuse(model, files.firstDifference(expected));
    refuse(model, files.firstChanged(expected));
    refuse(model, files.firstStranger(expected, below, OWN));
  }

  /**
   * A text file of a version, UTF-8, if it is the one that was published.
   *
   * @throws LeatException when it is not, by its SHA-256
   */
  public String readText(ModelVersion model, String child) {
    return new String(readBytes(model, child), StandardCharsets.UTF_8);
  }

  /**
   * A file of a version, if it is the one that was published.
   *
   * @throws LeatException when it is not, by its SHA-256
   */
  public byte[] readBytes(ModelVersion model, String child) {
    FileEntry entry =
        model.manifest().files().stream()
            .filter(file -> file.path().equals(child))
            .findFirst()
            .orElseThrow(() -> refusal(model, child + " was not published with it"));
    return storage
        .readIf(new Path(model.path(child)), entry.sha256())
        .orElseThrow(() -> refusal(model, StoredFiles.changed(entry)));
  }

  /** Numbers that are taken, published or not, lowest first. */
  List<Long> numbers() {
    return List.copyOf(folders().keySet());
  }

  private SortedMap<Long, FileStatus> folders() {
    SortedMap<Long, FileStatus> folders = new TreeMap<>();
    for (FileStatus child : storage.children(layout.models())) {
      String name = child.getPath().getName();
      if (VersionNumber.is(name)) {
        folders.put(Long.valueOf(name), child);
      }
    }
    return folders;
  }

  /** Numbers of deleted versions are taken for ever; they are written down before one is gone. */
  private long highest() {
    SortedMap<Long, FileStatus> folders = folders();
    long there = folders.isEmpty() ? 0 : folders.lastKey();
    return new PromotionLog(storage, layout)
        .read().deleted().stream().mapToLong(Long::parseLong).reduce(there, Math::max);
  }

  /** Removes what is left of a version that the registry says is deleted. */
  void remove(String version) {
    fingerprint(version).ifPresent(made -> storage.delete(layout.firstModel(made)));
    storage.delete(manifestFile(version));
    storage.delete(layout.model(version));
  }

  /** Whether there is such a version, whole or not. */
  boolean isThere(String version) {
    return VersionNumber.is(version) && storage.exists(manifestFile(version));
  }

  /** What a version was made from, as its first file says; its manifest may be damaged. */
  Optional<String> fingerprint(String version) {
    Path file = claimFile(version);
    return storage
        .readIfThere(file)
        .map(text -> Parsed.document(file, text, ModelClaim::parse).fingerprint());
  }

  private Optional<ModelVersion> unchecked(String version) {
    if (!VersionNumber.is(version)) {
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
          throw refusal(model, what);
        });
  }

  private static LeatException refusal(ModelVersion model, String reason) {
    return LeatException.modelRefused(
        "Cannot use model " + model.version() + ": " + reason + ", in " + model.path());
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
