package leat.workspace;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import leat.Json;
import leat.LeatException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Copies models of a pipeline into a folder on local disk, from which they are served without the
 * workspace.
 *
 * <p>The folder is laid out as a pipeline's own: a version is there whole or not at all, and the
 * one that was fetched last is in production there, so that a server that runs from it takes it
 * over. A file says of which pipeline its models are; a folder of something else is not touched.
 */
final class ModelFetch {
  private static final String MARKER = "fetched.json";
  private static final String FORMAT = "leat-fetched";
  private static final int VERSION = 1;
  private static final String BEGUN = ".fetch-";
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Storage source;
  private final String pipeline;
  private final java.nio.file.Path folder;
  private final Storage local;
  private final Layout layout;
  private final ModelStore models;

  /**
   * From a pipeline.
   *
   * @param source its file system
   * @param pipeline URI of its folder
   * @param files the local file system
   * @param folder into which models are copied, absolute
   */
  ModelFetch(Storage source, String pipeline, FileSystem files, java.nio.file.Path folder) {
    this.source = source;
    this.pipeline = pipeline;
    this.folder = folder;
    this.local = new Storage(files);
    this.layout = new Layout(files.makeQualified(new Path(folder.toUri())));
    this.models = new ModelStore(local, layout);
  }

  FetchedModel fetch(ModelVersion model, String by) {
    claim();
    boolean copied = !isThere(model);
    if (copied) {
      copy(model);
    }
    promote(model, by);
    List<FileEntry> files = model.manifest().files();
    long bytes = files.stream().mapToLong(FileEntry::length).sum();
    return new FetchedModel(model.version(), folder.toString(), files.size(), bytes, copied);
  }

  /** Writes down whose models these are, or reads it. */
  private void claim() {
    Path marker = new Path(layout.pipeline(), MARKER);
    Optional<String> from = from(marker);
    if (from.isEmpty() && isEmpty()) {
      local.makeFolder(layout.pipeline());
      String claim =
          Json.document(
              Json.mapper()
                  .createObjectNode()
                  .put("format", FORMAT)
                  .put("version", VERSION)
                  .put("from", pipeline));
      local.putInPlace(marker, claim);
    }
    // another process may have put it there meanwhile
    from = from.or(() -> from(marker));
    if (!from.filter(pipeline::equals).isPresent()) {
      throw LeatException.usage(
          "Cannot fetch into %s: %s. Name another folder"
              .formatted(
                  folder,
                  from.map(other -> "it has models of " + other)
                      .orElse("there are other files in it")));
    }
  }

  private boolean isEmpty() {
    return local.children(layout.pipeline()).stream()
        .allMatch(file -> Publication.isTemporary(file.getPath()));
  }

  private Optional<String> from(Path marker) {
    return local
        .readIfThere(marker)
        .map(text -> Parsed.document(marker, text, json -> Json.versioned(json, FORMAT, VERSION)))
        .map(document -> document.path("from").asText());
  }

  /** Whether it is, as it was published; one that was damaged is fetched again. */
  private boolean isThere(ModelVersion model) {
    if (!models.isThere(model.version())) {
      return false;
    }
    try {
      ModelVersion found = models.find(model.version()).orElseThrow();
      models.verify(found);
      return found.manifest().equals(model.manifest());
    } catch (LeatException damaged) {
      return false;
    }
  }

  private void copy(ModelVersion model) {
    Path begun = new Path(layout.models(), BEGUN + UUID.randomUUID());
    local.makeFolder(begun);
    try {
      model.manifest().files().forEach(file -> copy(model, file, Publication.local(begun)));
      new StoredFiles(local, begun)
          .firstChanged(model.manifest().files())
          .ifPresent(reason -> refuse(model, reason));
      writeManifest(model, Publication.local(begun));
      replace(begun, layout.model(model.version()));
    } finally {
      local.delete(begun);
      clear();
    }
  }

  private void copy(ModelVersion model, FileEntry file, java.nio.file.Path begun) {
    java.nio.file.Path target = begun.resolve(file.path()).normalize();
    if (!target.startsWith(begun)) {
      refuse(model, file.path() + " is not in the model's folder");
    }
    if (!source.copyTo(new Path(model.path(file.path())), target)) {
      refuse(model, StoredFiles.changed(file));
    }
  }

  /** Not by Hadoop, which would put a file with its checksum beside it. */
  private static void writeManifest(ModelVersion model, java.nio.file.Path begun) {
    java.nio.file.Path file = begun.resolve(Layout.MANIFEST);
    Storage.told("write", file, () -> Files.writeString(file, Json.document(model.manifest())));
  }

  private static void refuse(ModelVersion model, String reason) {
    throw LeatException.modelRefused(
        "Cannot fetch model %s: %s, in %s".formatted(model.version(), reason, model.path()));
  }

  /** Another process may have put the same there meanwhile. */
  private void replace(Path begun, Path target) {
    Storage.told(
        "write",
        target,
        () -> {
          local.delete(target);
          try {
            return Files.move(
                Publication.local(begun),
                Publication.local(target),
                StandardCopyOption.ATOMIC_MOVE);
          } catch (FileSystemException e) {
            if (local.exists(new Path(target, Layout.MANIFEST))) {
              return target;
            }
            throw new IOException(e.getReason(), e);
          }
        });
  }

  /** Removes what a process left that was killed. */
  private void clear() {
    long before = Instant.now().minus(ABANDONED).toEpochMilli();
    for (FileStatus child : local.children(layout.models())) {
      if (child.getPath().getName().startsWith(BEGUN) && child.getModificationTime() < before) {
        local.delete(child.getPath());
      }
    }
  }

  private void promote(ModelVersion model, String by) {
    Registry registry = new Registry(new PromotionLog(local, layout));
    Optional<Promotion> over = registry.production();
    if (isOf(model, over)) {
      return;
    }
    String reason = "fetched from " + pipeline;
    try {
      registry.promote(
          new PromotionRequest(model.version(), Promotion.PROMOTE, by, reason, null), over);
    } catch (LeatException lost) {
      // another process may have fetched the same meanwhile
      if (!isOf(model, registry.production())) {
        throw lost;
      }
    }
  }

  private static boolean isOf(ModelVersion model, Optional<Promotion> promotion) {
    return promotion.map(Promotion::model).filter(model.version()::equals).isPresent();
  }
}
