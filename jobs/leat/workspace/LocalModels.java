package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import leat.Json;
import leat.LeatException;

/**
 * The models of one pipeline in a workspace on local disk, for reading alone and without Hadoop.
 *
 * <p>Nothing that a file says is taken for a path unless it has the form of one that Leat writes.
 */
public final class LocalModels {
  private static final String NAME = "[A-Za-z0-9_-]+";
  private static final String ENTRY = "[0-9]{6,18}\\.json";
  private static final String REGISTRY = "registry";
  private static final String PRODUCTION = "production";
  private static final int NEWEST_PROMOTION = 2;

  private final Path pipeline;

  private LocalModels(Path pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * The models of a pipeline.
   *
   * @param workspace folder or {@code file:} URI of a workspace, or of a pipeline in one
   * @param pipeline its name; null: the only one that is there
   * @throws LeatException when it is not on local disk, or it is not clear which pipeline is meant
   */
  public static LocalModels open(String workspace, String pipeline) {
    Path folder = local(workspace);
    if (pipeline != null) {
      if (!pipeline.matches(NAME)) {
        throw LeatException.usage(
            "Invalid pipeline: must have only letters, digits, dash and underscore, found "
                + pipeline);
      }
      return new LocalModels(folder.resolve(pipeline));
    }
    return new LocalModels(hasRegistry(folder) ? folder : onlyPipeline(folder));
  }

  /** The pipeline's folder. */
  public Path folder() {
    return pipeline;
  }

  /** The version that goes by an alias now, as {@code production}. */
  public Optional<String> current(String alias) {
    List<Path> entries = children(pipeline.resolve(REGISTRY), ENTRY);
    entries.sort(Comparator.comparingLong(LocalModels::number).reversed());
    for (Path entry : entries) {
      JsonNode promotion = promotion(entry);
      if (alias.equals(alias(promotion))) {
        return Optional.of(promotion.path("model").asText());
      }
    }
    return Optional.empty();
  }

  /**
   * A published version.
   *
   * @throws LeatException when there is none of that name, or its manifest cannot be read
   */
  public LocalModel model(String version) {
    if (!VersionNumber.is(version)) {
      throw LeatException.modelRefused(
          "Invalid version of a model: must be a whole number, found " + version);
    }
    Path folder = pipeline.resolve("models").resolve(version);
    Path file = folder.resolve(Layout.MANIFEST);
    return new LocalModel(version, folder, Parsed.document(file, text(file), ModelManifest::parse));
  }

  private static JsonNode promotion(Path entry) {
    return Parsed.document(
        entry, text(entry), text -> Json.versioned(text, Promotion.FORMAT, NEWEST_PROMOTION));
  }

  /** The first version of the format knew production alone; a deletion has no alias. */
  private static String alias(JsonNode promotion) {
    boolean deletes = promotion.path("action").asText().equals("delete");
    return promotion.path("alias").asText(deletes ? null : PRODUCTION);
  }

  private static long number(Path entry) {
    String name = entry.getFileName().toString();
    return Long.parseLong(name.substring(0, name.indexOf('.')));
  }

  private static Path local(String workspace) {
    String text =
        workspace.startsWith("file:") ? workspace.replaceFirst("file:/*", "/") : workspace;
    if (text.matches("[a-zA-Z][a-zA-Z0-9+.-]+://.*")) {
      throw LeatException.usage(
          "Cannot serve from %s: it is not on local disk. Copy the model first, by leat models fetch"
              .formatted(workspace));
    }
    return Path.of(text);
  }

  private static Path onlyPipeline(Path workspace) {
    List<Path> found = children(workspace, NAME).stream().filter(LocalModels::hasRegistry).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    List<String> names = found.stream().map(path -> path.getFileName().toString()).toList();
    throw LeatException.usage(
        names.isEmpty()
            ? "Cannot serve from " + workspace + ": no pipeline there has promoted a model"
            : "Missing --pipeline: must be one of " + String.join(", ", names));
  }

  private static boolean hasRegistry(Path folder) {
    return Files.isDirectory(folder.resolve(REGISTRY));
  }

  /** What lies directly in a folder and has such a name; nothing if there is no such folder. */
  private static List<Path> children(Path folder, String name) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      children.forEach(
          child -> {
            if (child.getFileName().toString().matches(name)) {
              found.add(child);
            }
          });
      return found;
    } catch (NoSuchFileException e) {
      return found;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static LeatException unreadable(Path path, IOException e) {
    String reason = e instanceof NoSuchFileException ? "it is not there" : e.toString();
    return LeatException.failure("Cannot read " + path + ": " + reason, e);
  }
}
